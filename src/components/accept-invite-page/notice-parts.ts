// Loaded while the link is checked.
export { AcceptNotice } from './accept-notice'
export { ReportDetails } from './report-details'
