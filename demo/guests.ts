import type { FakeFluxbase } from 'fluxbase-invitations/testing'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Guest {
  email: string
  /** Hours since the invitation, and how many it works in all. */
  ago: number
  works?: number
  /** Hours until it was accepted. */
  acceptedAfter?: number
  admin?: boolean
}

const GUESTS: readonly Guest[] = [
  { email: 'grace.hopper@navy.example', ago: 2 },
  { email: 'alan.turing@bletchley.example', ago: 164 },
  { email: 'katherine.johnson@orbit.example', ago: 5, admin: true },
  { email: 'edsger.dijkstra@tue.example', ago: 26 },
  { email: 'barbara.liskov@clu.example', ago: 30, works: 720 },
  { email: 'margaret.hamilton@apollo.example', ago: 200, acceptedAfter: 3, admin: true },
  { email: 'donald.knuth@tex.example', ago: 47, works: 72 },
  { email: 'frances.allen@fortran.example', ago: 50 },
  { email: 'john.backus@fortran.example', ago: 250 },
  { email: 'jean.bartik@eniac.example', ago: 72, acceptedAfter: 20 },
  { email: 'betty.holberton@eniac.example', ago: 72 },
  { email: 'kathleen.antonelli@eniac.example', ago: 73, acceptedAfter: 1 },
  { email: 'dennis.ritchie@unix.example', ago: 96 },
  { email: 'ken.thompson@unix.example', ago: 97, acceptedAfter: 9 },
  { email: 'dorothy.vaughan@orbit.example', ago: 110, works: 720 },
  { email: 'mary.jackson@orbit.example', ago: 150 },
  { email: 'konrad.zuse@z3.example', ago: 300 },
  { email: 'adele.goldberg@parc.example', ago: 320, works: 720, admin: true },
  { email: 'alan.kay@parc.example', ago: 330, acceptedAfter: 60 },
  { email: 'lynn.conway@vlsi.example', ago: 400, works: 24 },
  { email: 'karen.sparck-jones@cambridge.example', ago: 500, acceptedAfter: 28 },
  { email: 'evelyn.boyd.granville@vanguard.example', ago: 600, works: 720 },
  { email: 'radia.perlman@bridges.example', ago: 690, works: 720 },
  { email: 'charles.babbage@engine.example', ago: 2_000 },
]

/** Fills a fake Fluxbase with invitations of every kind. */
export function inviteGuests(fake: FakeFluxbase): void {
  for (const { email, ago, works = (7 * DAY) / HOUR, acceptedAfter, admin } of GUESTS) {
    const createdAt = fake.now() - ago * HOUR
    fake.invite({
      email,
      role: fake.roles[admin ? 0 : 1],
      createdAt,
      expiresAt: createdAt + works * HOUR,
      ...(acceptedAfter !== undefined && { acceptedAt: createdAt + acceptedAfter * HOUR }),
    })
  }
}
