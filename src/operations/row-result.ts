import { withoutLink } from './create'
import { mapOutcome, type Outcome } from './outcome'
import type { ResendOutcome, ResentInvitation } from './resend'

/** What became of a row: a new invitation, one whose link was lost, or none any more. */
export type RowResult = ResentInvitation | 'link_lost' | 'revoked'

export type RowOutcome = Outcome<RowResult, RowResult>

export const resentRow = (outcome: ResendOutcome): RowOutcome =>
  mapOutcome(outcome, withoutLink, () => 'link_lost')

export const revokedRow = (outcome: Outcome<void>): RowOutcome =>
  mapOutcome(
    outcome,
    () => 'revoked',
    () => 'revoked',
  )
