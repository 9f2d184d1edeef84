import { withoutLink } from './create'
import { mapOutcome, type Outcome } from './outcome'
import type { ResendOutcome, ResentInvitation } from './resend'

/** The result for a row: a new invitation, a new invitation whose link was lost, or a revoked one. */
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
