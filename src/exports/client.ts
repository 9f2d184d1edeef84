export {
  createClient,
  type CreateClientOptions,
  type FluxbaseClient,
} from '../client/create-client'
export { InvitationsManager } from '../client/invitations-manager'
export {
  FluxbaseFetch,
  type FluxbaseAuth,
  type FluxbaseFetchOptions,
} from '../client/fluxbase-fetch'
export type { FluxbaseFetchLike, RequestOptions } from '../client/fluxbase-fetch-like'
export type { AdminAuth, Credentials, LoginResponse, Session } from '../client/admin-auth'
export { FluxbaseError, type FluxbaseErrorCode, type FluxbaseErrorFields } from '../client/errors'
export { toFluxbaseError } from '../client/to-fluxbase-error'

export type { Invitation, InvitationRole } from '../invitation/invitation'
export {
  invalidReason,
  type AcceptInvitationRequest,
  type AcceptInvitationResponse,
  type CreateInvitationRequest,
  type CreateInvitationResponse,
  type DashboardUser,
  type InvalidReason,
  type ListInvitationsOptions,
  type ListInvitationsResponse,
  type RevokeInvitationResponse,
  type ValidateInvitationResponse,
} from '../invitation/responses'
export {
  EXPIRING_SOON,
  INVITATION_STATUSES,
  invitationStatus,
  nextStatusChange,
  type InvitationStatus,
} from '../invitation/status'
export { parseDate } from '../invitation/dates'
export { cleanToken, isSafeLink, tokenFromInviteLink } from '../invitation/link'
export { emailProblem, type EmailProblem } from '../invitation/email'
export { formatEmailList, parseEmailList, type ListedAddress } from '../invitation/email-list'
export { suggestEmail } from '../invitation/suggest-email'
export {
  nameProblem,
  PASSWORD_POLICY,
  passwordProblem,
  passwordStrength,
  type NameProblem,
  type PasswordProblem,
} from '../invitation/account'
export { offeredRoles, rolesToGive } from '../invitation/roles'
