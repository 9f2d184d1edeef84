export { invitationKeys, invitationQueries } from '../queries/invitation-queries'
export {
  invitationMutations,
  type AcceptedInvitation,
  type AcceptSecrets,
  type CreatedInvitation,
  type ResentInvitation,
} from '../queries/invitation-mutations'
export {
  createMemoryLinkStore,
  createSessionLinkStore,
  type InvitationLinkStore,
} from '../queries/link-store'
export { isOptimistic } from '../queries/list-cache'
export {
  createInvitationsSource,
  type InvitationOverrides,
  type InvitationsClient,
  type InvitationsSource,
  type SourceOptions,
} from '../queries/source'
