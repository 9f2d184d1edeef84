import type { FakeFluxbase } from 'fluxbase-invitations/testing'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** How far the invitations reach back. */
const SPAN = 60 * 24 * HOUR

const FIRST =
  'ada alan amara annie arjun barbara bela carol chidi dana dorothy edith elena emeka farah fei frances grace hana hedy ines ivan jean joan kofi lena leila lynn mae marco mary mei milo nadia nia noor olga omar paula priya quinn radia rosa sana sofia tariq tomas uma vera wei yuki zoe'.split(
    ' ',
  )
const LAST =
  'allen bartik borg conway das easley eich fenn goldberg hamilton hopper ito jackson johnson keller kapoor lamarr liskov lovelace meyer mbeki nguyen okafor perlman quist rossi sato tanaka turing vaughan weber wilkes yilmaz zuse'.split(
    ' ',
  )
const HOSTS = ['acme.example', 'orbit.example', 'harbour.example', 'northgate.example']

/** How long after its creation an invitation was accepted, by the remainder of its place. `undefined`: not yet. */
const ACCEPTED_AFTER = [undefined, 3, undefined, 20, undefined, 1, 9]

/**
 * Fills a server with invitations of every status, the newest two hours old. Returns the links of the newest, as a session
 * has them that has just created these.
 */
export function invitePeople(fake: FakeFluxbase, count: number): Map<string, string> {
  const links = new Map<string, string>()
  for (let at = count - 1; at >= 0; at -= 1) {
    const createdAt = fake.now() - 2 * HOUR - (at / count) * SPAN - (at % 5) * 7 * MINUTE
    const host = HOSTS[(at * 7) % HOSTS.length]
    const name = `${FIRST[(at * 11) % FIRST.length]}.${LAST[(at * 5 + Math.floor(at / LAST.length)) % LAST.length]}`
    const acceptedAfter = at < 4 ? undefined : ACCEPTED_AFTER[at % ACCEPTED_AFTER.length]
    const { id, link } = fake.invite({
      email: `${name}@${host}`,
      role: fake.roles[at % 9 === 1 ? 0 : 1],
      createdAt,
      expiresAt: createdAt + (at % 3 === 2 ? 30 : 7) * 24 * HOUR,
      ...(acceptedAfter !== undefined && { acceptedAt: createdAt + acceptedAfter * HOUR }),
    })
    if (at < 3) links.set(id, link)
  }
  return links
}
