import type { FakeFluxbase } from 'fluxbase-invitations/testing'

const HOUR_MS = 3_600_000

interface Guest {
  email: string
  /** Hours since the invitation was created. */
  hoursAgo: number
  /** Lifetime of the link in hours. @default 7 days */
  lifetimeHours?: number
  /** Hours between creation and acceptance. */
  acceptedAfter?: number
  admin?: boolean
}

const GUESTS: readonly Guest[] = [
  { email: 'grace.hopper@navy.example', hoursAgo: 2 },
  { email: 'alan.turing@bletchley.example', hoursAgo: 164 },
  { email: 'katherine.johnson@orbit.example', hoursAgo: 5, admin: true },
  { email: 'edsger.dijkstra@tue.example', hoursAgo: 26 },
  { email: 'barbara.liskov@clu.example', hoursAgo: 30, lifetimeHours: 720 },
  { email: 'margaret.hamilton@apollo.example', hoursAgo: 200, acceptedAfter: 3, admin: true },
  { email: 'donald.knuth@tex.example', hoursAgo: 47, lifetimeHours: 72 },
  { email: 'frances.allen@fortran.example', hoursAgo: 50 },
  { email: 'john.backus@fortran.example', hoursAgo: 250 },
  { email: 'jean.bartik@eniac.example', hoursAgo: 72, acceptedAfter: 20 },
  { email: 'betty.holberton@eniac.example', hoursAgo: 72 },
  { email: 'kathleen.antonelli@eniac.example', hoursAgo: 73, acceptedAfter: 1 },
  { email: 'dennis.ritchie@unix.example', hoursAgo: 96 },
  { email: 'ken.thompson@unix.example', hoursAgo: 97, acceptedAfter: 9 },
  { email: 'dorothy.vaughan@orbit.example', hoursAgo: 110, lifetimeHours: 720 },
  { email: 'mary.jackson@orbit.example', hoursAgo: 150 },
  { email: 'konrad.zuse@z3.example', hoursAgo: 300 },
  { email: 'adele.goldberg@parc.example', hoursAgo: 320, lifetimeHours: 720, admin: true },
  { email: 'alan.kay@parc.example', hoursAgo: 330, acceptedAfter: 60 },
  { email: 'lynn.conway@vlsi.example', hoursAgo: 400, lifetimeHours: 24 },
  { email: 'karen.sparck-jones@cambridge.example', hoursAgo: 500, acceptedAfter: 28 },
  { email: 'evelyn.boyd.granville@vanguard.example', hoursAgo: 600, lifetimeHours: 720 },
  { email: 'radia.perlman@bridges.example', hoursAgo: 690, lifetimeHours: 720 },
  { email: 'charles.babbage@engine.example', hoursAgo: 2_000 },
]

/** Fills a fake Fluxbase with invitations of every kind. */
export function inviteGuests(fake: FakeFluxbase): void {
  for (const { email, hoursAgo, lifetimeHours = 7 * 24, acceptedAfter, admin } of GUESTS) {
    const createdAt = fake.now() - hoursAgo * HOUR_MS
    fake.invite({
      email,
      role: fake.roles[admin ? 0 : 1],
      createdAt,
      expiresAt: createdAt + lifetimeHours * HOUR_MS,
      ...(acceptedAfter !== undefined && { acceptedAt: createdAt + acceptedAfter * HOUR_MS }),
    })
  }
}
