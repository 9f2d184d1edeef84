// Loaded before the first invitation is resent or revoked.
export { createdInvitation, withoutLink } from './create'
export { outcomeValue } from './outcome'
export { resendOne } from './resend'
export { revokeOne } from './revoke'
export { createRowRun, resentRow, revokedRow } from './row-run'
