export {
  InvitationsProvider,
  type InvitationsProviderProps,
} from '../provider/invitations-provider'
export type { CurrentUser } from '../provider/kit-context'

export { useInvitations, type UseInvitationsOptions } from '../hooks/use-invitations'
export {
  useSuspenseInvitations,
  type UseSuspenseInvitationsOptions,
} from '../hooks/use-suspense-invitations'
export { useInvitationsBackend } from '../hooks/use-invitations-backend'
export type { MutationHookOptions } from '../queries/hook-options'
export { useValidateInvitation } from '../hooks/use-validate-invitation'
export { useCreateInvitation, type UseCreateInvitationResult } from '../hooks/use-create-invitation'
export { useAcceptInvitation, type UseAcceptInvitationResult } from '../hooks/use-accept-invitation'
export {
  useBulkInvite,
  type BulkInviteItem,
  type BulkInviteProgress,
  type BulkRecipient,
  type UseBulkInviteResult,
} from '../hooks/use-bulk-invite'
export { useRevokeInvitation } from '../hooks/use-revoke-invitation'
export { useRevokeBlocker, type RevokeBlocker } from '../hooks/use-revoke-blocker'
export { useResendInvitation } from '../hooks/use-resend-invitation'
export { useInvitationLinks, type InvitationLinks } from '../hooks/use-invitation-links'

export {
  AcceptInvitePage,
  type AcceptInvitePageProps,
} from '../components/accept-invite-page/accept-invite-page'
export {
  AcceptChecking,
  type AcceptCheckingProps,
} from '../components/accept-invite-page/accept-checking'
export {
  AcceptInviteForm,
  type AcceptInviteFormProps,
} from '../components/accept-invite-page/accept-invite-form'
export {
  AcceptNotice,
  type AcceptNoticeProps,
} from '../components/accept-invite-page/accept-notice'
export {
  PasswordField,
  type PasswordFieldProps,
} from '../components/accept-invite-page/password-field'
export {
  PasswordMeter,
  type PasswordMeterProps,
} from '../components/accept-invite-page/password-meter'
export {
  StepAction,
  type StepActionProps,
  type StepActionTarget,
} from '../components/accept-invite-page/step-action'
export { CrashNotice, type CrashNoticeProps } from '../components/accept-invite-page/crash-notice'
export {
  PageBoundary,
  type PageBoundaryProps,
} from '../components/accept-invite-page/page-boundary'
export {
  ReportDetails,
  type ReportDetailsProps,
} from '../components/accept-invite-page/report-details'
export { TermsField, type TermsFieldProps } from '../components/accept-invite-page/terms-field'
export { StepIcon, type StepIconProps } from '../components/accept-invite-page/step-icon'
export { StepTitle, type StepTitleProps } from '../components/accept-invite-page/step-title'
export { useNoReferrer } from '../components/accept-invite-page/use-no-referrer'
export { useAcceptStep, type AcceptStep } from '../components/accept-invite-page/use-accept-step'
export {
  useAcceptForm,
  type AcceptFormState,
  type UseAcceptFormOptions,
} from '../forms/use-accept-form'
export type { AcceptAction } from '../hooks/accept/accept-notices'
export type { AcceptView } from '../hooks/accept/accept-view'
export type { AcceptNoticeName } from '../invitation/accept-notice-name'
export { useLinkToken, type LinkToken, type UseLinkTokenOptions } from '../hooks/use-link-token'
export {
  useAcceptInvitePage,
  type UseAcceptInvitePageOptions,
  type UseAcceptInvitePageResult,
} from '../hooks/use-accept-invite-page'

export { InviteForm, type InviteFormProps } from '../components/invite-form/invite-form'
export { InviteDialog, type InviteDialogProps } from '../components/invite-form/invite-dialog'
export type { InviteTrigger, InviteTriggerProps } from '../components/invite-form/invite-trigger'
export { AddressField, type AddressFieldProps } from '../components/invite-form/address-field'
export { BulkResults, type BulkResultsProps } from '../components/invite-form/bulk-results'
export { DuplicateNote, type DuplicateNoteProps } from '../components/invite-form/duplicate-note'
export { ExpiryPicker, type ExpiryPickerProps } from '../components/invite-form/expiry-picker'
export { InviteLink, type InviteLinkProps } from '../components/invite-form/invite-link'
export { InviteProblem, type InviteProblemProps } from '../components/invite-form/invite-problem'
export { InviteResult, type InviteResultProps } from '../components/invite-form/invite-result'
export { InviteSending, type InviteSendingProps } from '../components/invite-form/invite-sending'
export { RoleCards, type RoleCardsProps } from '../components/invite-form/role-cards'
export type { HeadingLevel } from '../components/primitives/heading-level'
export {
  useInviteForm,
  type InviteObjection,
  type UseInviteFormResult,
} from '../forms/use-invite-form'
export type { InviteVeto, UseInviteFormOptions } from '../forms/invite-options'
export type { LostInvitation, OneInvite } from '../forms/one-invite'
export type { InviteLimit } from '../forms/invite-limit'
export type { ExpiryChoice } from '../forms/use-expiry-choice'
export type { NewRecipient, UseRecipientsResult } from '../forms/use-recipients'
export type { RoleChoice, RoleProblem } from '../forms/use-role-choice'

export {
  InvitationTable,
  type InvitationTableProps,
} from '../components/invitation-table/invitation-table'
export {
  useInvitationTableParts,
  type InvitationTableParts,
} from '../components/invitation-table/use-table-parts'
export type { UseInvitationTablePartsOptions } from '../components/invitation-table/use-usable-table-options'
export { defaultColumns } from '../components/invitation-table/columns/default-columns'
export type {
  InvitationCellProps,
  InvitationColumn,
  InvitationColumnContext,
  InvitationColumnValue,
  InvitationHeaderProps,
  InvitationRowAction,
  InvitationRowActions,
} from '../components/invitation-table/columns/column'
export { ActionsCell } from '../components/invitation-table/columns/actions-column'
export { ExpiresCell } from '../components/invitation-table/columns/expires-column'
export { InvitedCell } from '../components/invitation-table/columns/invited-column'
export { PersonCell } from '../components/invitation-table/columns/person-column'
export { RoleCell } from '../components/invitation-table/columns/role-column'
export { SelectCell, SelectHeader } from '../components/invitation-table/columns/select-column'
export {
  StatusCell,
  StatusBadge,
  type StatusBadgeProps,
} from '../components/invitation-table/columns/status-column'
export { SkeletonRows } from '../components/invitation-table/rows/skeleton-rows'
export {
  TableEmptyMessage,
  type TableEmptyMessageProps,
} from '../components/invitation-table/notices/table-empty-message'
export {
  TableErrorMessage,
  type TableErrorMessageProps,
} from '../components/invitation-table/notices/table-error-message'
export {
  TableFooter,
  type TableFooterProps,
} from '../components/invitation-table/toolbar/table-footer'
export {
  TableNoMatchMessage,
  type TableNoMatchMessageProps,
} from '../components/invitation-table/notices/table-no-match-message'
export { TableRows, type TableRowsProps } from '../components/invitation-table/rows/table-rows'
export {
  TableStaleNote,
  type TableStaleNoteProps,
} from '../components/invitation-table/notices/table-stale-note'
export {
  TableTitle,
  type TableTitleProps,
} from '../components/invitation-table/toolbar/table-title'
export {
  TableToolbar,
  type TableToolbarProps,
} from '../components/invitation-table/toolbar/table-toolbar'
export {
  LiveRegion,
  type Announcement,
  type LiveRegionProps,
} from '../components/primitives/live-region'
export {
  RevokeDialog,
  type RevokeDialogProps,
} from '../components/invitation-table/rows/revoke-dialog'
export { RunBar, type RunBarProps } from '../components/invitation-table/selection/run-bar'
export {
  SelectionBar,
  type SelectionBarProps,
} from '../components/invitation-table/selection/selection-bar'
export {
  SelectionHead,
  type SelectionHeadProps,
} from '../components/invitation-table/selection/selection-head'
export { RowMenu, type RowMenuProps } from '../components/invitation-table/rows/row-menu'
export {
  StatusFilter,
  type StatusFilterProps,
} from '../components/invitation-table/toolbar/status-filter'
export {
  SummaryBar,
  type SummaryBarProps,
} from '../components/invitation-table/toolbar/summary-bar'
export {
  ColumnHeader,
  type ColumnHeaderProps,
} from '../components/invitation-table/columns/column-header'
export {
  useInvitationTable,
  type InvitationTableRow,
  type UseInvitationTableOptions,
  type UseInvitationTableResult,
} from '../hooks/use-invitation-table'
export type { InvitationRows } from '../hooks/table/invitation-rows'
export type { UseListViewOptions } from '../hooks/table/use-list-view'
export { useMinute } from '../hooks/use-minute'
export type { RowReport } from '../hooks/table/row-report'
export type { RowRun } from '../hooks/table/use-row-run'
export type { InvitationSort, InvitationSortKey, InvitationView } from '../list/invitation-view'
export type { ListColumn } from '../list/list-column'

export { CopyButton, type CopyButtonProps } from '../components/primitives/copy-button'
export { CopyField, type CopyFieldProps } from '../components/primitives/copy-field'

export { en } from '../messages/en'
export type { Locale } from '../messages/locale'
export type { Messages, PartialMessages } from '../messages/messages'

export {
  createMemoryLinkStore,
  createSessionLinkStore,
  type InvitationLinkStore,
} from '../queries/link-store'
export type { InvitationEvent, LinksCopiedEvent, ListExportedEvent } from '../queries/event'
export type {
  AcceptEvent,
  CreateEvent,
  EventInvitation,
  EventOutcome,
  ResendEvent,
  RevokeEvent,
} from '../queries/writes'
export type {
  CallbackFailedProblem,
  InvalidOptionProblem,
  Problem,
  UnusedPrefetchProblem,
} from '../queries/problem'
export type { InvitationOverrides, InvitationsClient } from '../queries/backend'
export type { FluxbaseError, FluxbaseErrorCode } from '../client/errors'
export type { Invitation, InvitationRole } from '../invitation/invitation'
export type { InvitationStatus } from '../invitation/status'
export type { ListedAddress } from '../recipients/list/read-line'
export { formatEmailList, parseEmailList } from '../recipients/list/parse-email-list'
export { parseRecipients, type ParseRecipientsOptions } from '../recipients/parse-recipients'
export type {
  ParsedRecipient,
  ParsedRecipients,
  ReadingProblem,
  UnknownRole,
} from '../recipients/parsed-recipients'
export type { RecipientColumns } from '../recipients/table/choose-columns'
export type { RoleName } from '../recipients/role-names'
export { suggestEmail } from '../recipients/address/suggest-email'
export type { CheckedRecipient } from '../recipients/recipient'
export type { XlsxReader } from '../recipients/text/workbook'
export type { RoleOption } from '../invitation/roles'
