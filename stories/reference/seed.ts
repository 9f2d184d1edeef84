import type { FakeFluxbase } from 'fluxbase-invitations/testing'
import type { State } from './drop-ins'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** Fills a server with invitations of every status. Returns their links by id, as the session that created them would hold them. */
export function seed(fake: FakeFluxbase): Map<string, string> {
  const now = fake.now()
  const [admin] = fake.roles
  const rows = [
    { email: 'ada.lovelace@example.com', role: admin, createdAt: now - 2 * HOUR },
    { email: 'dorothy.vaughan@orbit.example', createdAt: now - 30 * HOUR },
    { email: 'alan.turing@bletchley.example', createdAt: now - 6.8 * DAY },
    { email: 'katherine.johnson@orbit.example', createdAt: now - 11 * DAY },
    {
      email: 'margaret.hamilton@apollo.example',
      role: admin,
      createdAt: now - 14 * DAY,
      acceptedAt: now - 13 * DAY,
    },
  ].map((row) => fake.invite(row))
  return new Map(rows.slice(0, 2).map(({ id, link }) => [id, link]))
}

const EMAILS = {
  pending: 'dorothy.vaughan@orbit.example',
  expired: 'katherine.johnson@orbit.example',
  accepted: 'margaret.hamilton@apollo.example',
}

/** The token of a link to a seeded server. */
export function tokenOf(fake: FakeFluxbase, link: NonNullable<State['link']>): string {
  if (link === 'unknown') return 'A'.repeat(43)
  return fake.invitations.find(({ email }) => email === EMAILS[link])!.token
}
