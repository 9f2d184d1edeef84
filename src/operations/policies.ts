/** What is known about one kind of write, and what follows when its response is lost. */
export interface Policy {
  /** How often a failure that may pass is sent again automatically. Above 0 only where twice does no more than once. */
  retries: number
  /** Whether a lost response is asked for once more under the same `Idempotency-Key`. No other re-send is automatic. */
  idempotencyKey: boolean
  /** Which read tells whether it happened: the list of invitations, or `validate` of the link. */
  reconcile: 'list' | 'link'
  /**
   * Seconds after the loss at which that is read again; the first read is immediate. A commit after the last one is ruled out:
   * the slowest thing inside a request is the server's mail.
   */
  readAgainAfter: readonly number[]
}

const readAgainAfter = [2, 5, 15, 30, 60] as const

export const POLICIES = {
  create: { retries: 0, idempotencyKey: true, reconcile: 'list', readAgainAfter },
  /** Creates by this row, then revokes the old link; that is read once, because the new link is there already. */
  resend: { retries: 0, idempotencyKey: true, reconcile: 'list', readAgainAfter },
  revoke: { retries: 2, idempotencyKey: false, reconcile: 'link', readAgainAfter },
  /** Without a key: the response that a server stores under it would hold tokens. */
  accept: { retries: 0, idempotencyKey: false, reconcile: 'link', readAgainAfter },
} as const satisfies Record<string, Policy>
