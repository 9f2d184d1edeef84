import type { FluxbaseErrorCode } from '../../client/errors'
import type { Kit } from '../../provider/kit-context'
import { sharedMessagesOf } from '../../provider/messages/use-shared-messages'

/** What an error means, for people. Loaded once the page is idle, or with the first error. */
export const errorText = (kit: Kit, code: FluxbaseErrorCode): string =>
  sharedMessagesOf(kit).errors[code]
