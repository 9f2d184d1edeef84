// Loaded before the first invitation is created.
export { createOne, createdInvitation, withoutLink } from './create'
export { createInviteRun } from './invite-run'
