// Loaded when the form is idle, and before anything is sent: links are shown only once.
export { BulkResults } from './bulk-results'
export { InviteResult } from './invite-result'
export { InviteSending } from './invite-sending'
