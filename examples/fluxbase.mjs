// A Fluxbase in memory at http://localhost:8080, for trying the examples. Needs the built package: `npm run build`.
import { createFakeFluxbase } from 'fluxbase-invitations/testing'
import { serveFakeFluxbase } from 'fluxbase-invitations/testing/node'

const allowedOrigins = ['http://localhost:3000', 'http://localhost:4173', 'http://localhost:5173']
const fake = createFakeFluxbase({ now: Date.now, allowedOrigins })
for (const name of ['grace', 'joan', 'mary']) fake.invite({ email: `${name}@example.com` })
await serveFakeFluxbase(fake, { port: 8080, host: 'localhost' })
console.log(`Fluxbase in memory: ${fake.url}
Sign in as ${fake.admin.email} with ${fake.admin.password}`)
