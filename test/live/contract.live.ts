import { setTimeout } from 'node:timers/promises'
import { describeContract } from '../contract/describe-contract'

describeContract(`Fluxbase at ${needed('FLUXBASE_URL')}`, async () => ({
  url: needed('FLUXBASE_URL'),
  email: needed('FLUXBASE_ADMIN_EMAIL'),
  password: needed('FLUXBASE_ADMIN_PASSWORD'),
  accept: ['accepted', 'account_impossible'],
  revoke: ['revoked', 'revoke_unsupported'],
  pass: (ms) => setTimeout(ms),
}))

function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The live suite needs ${name}.`)
  return value
}
