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
export { storedSession, type StoredSession } from '../client/stored-session'
export { FluxbaseError, type FluxbaseErrorCode, type FluxbaseErrorFields } from '../client/errors'
export { toFluxbaseError } from '../client/to-fluxbase-error'

export type {
  Invitation,
  InvitationRole,
  CreateInvitationRequest,
  CreateInvitationResponse,
  ListInvitationsOptions,
  ListInvitationsResponse,
} from '../invitation/invitation'
export { invalidReason, type InvalidReason } from '../invitation/invalid-reason'
export type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
  DashboardUser,
  ValidateInvitationResponse,
} from '../invitation/public-responses'
export type { RevokeInvitationResponse } from '../client/admin-writes'
export {
  EXPIRING_SOON,
  INVITATION_STATUSES,
  invitationStatus,
  nextStatusChange,
  type InvitationStatus,
} from '../invitation/status'
export { parseDate } from '../invitation/parse-date'
export { cleanToken, inviteLinkProblem, tokenFromInviteLink } from '../invitation/link'
export { isSafeLink } from '../invitation/safe-link'
export { emailProblem, type EmailProblem } from '../recipients/address/email'
export { nameProblem, type NameProblem } from '../invitation/account'
export {
  PASSWORD_POLICY,
  passwordProblem,
  passwordStrength,
  readPassword,
  type PasswordAdvice,
  type PasswordAdvisor,
  type PasswordPolicy,
  type PasswordProblem,
  type PasswordReading,
  type PasswordStrength,
} from '../invitation/password'
export { offeredRoles, rolesToGive } from '../invitation/roles'
