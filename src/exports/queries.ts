export { invitationKeys, invitationQueries } from '../queries/invitation-queries'
export {
  invitationMutations,
  type AcceptedInvitation,
  type AcceptSecrets,
  type CreatedInvitation,
  type ResentInvitation,
} from '../operations/invitation-mutations'
export {
  createMemoryLinkStore,
  createSessionLinkStore,
  type InvitationLinkStore,
} from '../queries/link-store'
export { isOptimistic } from '../queries/list-cache'
export { createInvitationsBackend, type InvitationsBackend } from '../queries/invitations-backend'
export type { CallbackFailedProblem, Problem } from '../queries/problem'
export type {
  InvitationOverrides,
  InvitationsClient,
  InvitationsBackendOptions,
} from '../queries/backend'
