export { invitationKeys, invitationQueries } from '../queries/invitation-queries'
export { invitationMutations } from '../operations/invitation-mutations'
export type { AcceptedInvitation, AcceptSecrets } from '../operations/accept'
export type { CreatedInvitation } from '../operations/create'
export type { ResentInvitation } from '../operations/resend'
export {
  createMemoryLinkStore,
  createSessionLinkStore,
  type InvitationLinkStore,
} from '../queries/link-store'
export { isOptimistic } from '../queries/pending-changes'
export { createInvitationsBackend, type InvitationsBackend } from '../queries/invitations-backend'
export type {
  CallbackFailedProblem,
  InvalidOptionProblem,
  Problem,
  UnusedPrefetchProblem,
} from '../queries/problem'
export type {
  InvitationOverrides,
  InvitationsClient,
  InvitationsBackendOptions,
} from '../queries/backend'
