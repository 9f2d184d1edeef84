// @vitest-environment node
import { createFakeFluxbase, type DialectName } from 'fluxbase-invitations/testing'
import { serveFakeFluxbase } from 'fluxbase-invitations/testing/node'
import { describeContract } from './describe-contract'

const DIALECTS: readonly DialectName[] = [
  'wayli-app-2026.1',
  'fluxbase-eu-2026.3',
  'nimbleflux-2026.3',
]

/** Runs the suite that `npm run test:live` runs against a real server, against the fake on a real port. */
for (const dialect of DIALECTS) {
  for (const stockBugs of [false, true]) {
    describeContract(`fake ${dialect}${stockBugs ? ' as published' : ''}`, async () => {
      const fake = createFakeFluxbase({ dialect, stockBugs })
      const { url, close } = await serveFakeFluxbase(fake)
      return {
        url,
        close,
        email: fake.admin.email,
        password: fake.admin.password,
        accept: [stockBugs ? 'account_impossible' : 'accepted'],
        revoke: [stockBugs && dialect === 'nimbleflux-2026.3' ? 'revoke_unsupported' : 'revoked'],
        pass: fake.advance,
      }
    })
  }
}
