// Loaded with the first write of an administrator.
export { createOne, createdInvitation, withoutLink } from './create'
export { createInviteRun } from './invite-run'
export { outcomeValue } from './outcome'
export { resendOne } from './resend'
export { revokeOne } from './revoke'
export { createRowRun, resentRow, revokedRow } from './row-run'
