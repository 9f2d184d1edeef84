import type { FakeFluxbase } from '../../src/testing/fake-fluxbase'
import type { Rec } from './replay'

export interface Exception {
  /** Why the fake does not imitate this record. */
  reason: string
  /** Runs instead of the request, to create the state that later records depend on. */
  instead?: (fake: FakeFluxbase, record: Rec, learn: (theirs: string, own: string) => void) => void
}

/** The case of every record of a broken connection. */
export const CUT_OFF = 'a network error'

/** The recorded cases that the fake does not imitate. Everything else must match. */
export const NOT_IMITATED: Readonly<Record<string, Exception>> = {
  'validate 5000 characters': {
    reason:
      'The 431 comes from the HTTP server in front of the routes; the kit sends no such path.',
  },
  [CUT_OFF]: {
    reason:
      'A body over the limit is a 413 or, as often, a connection that is cut while it is sent. The fake always answers.',
  },
  'application user signs up': {
    reason:
      'Signing up to an application is no part of inviting; addUser({ app: true }) makes such a user.',
    instead: (fake, record, learn) => {
      const { email, password } = record.request!.body as { email: string; password: string }
      fake.addUser({ email, password, app: true })
      const { access_token } = record.response!.json as { access_token: string }
      learn(access_token, fake.signIn(email).access_token)
    },
  },
}
