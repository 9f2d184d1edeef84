/** The rules for one kind of write, in particular for the case that its response is lost. */
export interface Policy {
  /** How many times a transient failure is retried automatically. Above 0 only for writes that are idempotent. */
  retries: number
  /**
   * Whether the request is sent once more under the same `Idempotency-Key` after a lost response. Nothing else is sent
   * again automatically.
   */
  idempotencyKey: boolean
  /**
   * Which read shows whether the write happened: the list of invitations, or `validate` of the link. `nothing`: no read does, as for
   * an e-mail. A lost response then stays `unknown`, and only a new request sends again.
   */
  reconcile: 'list' | 'link' | 'nothing'
  /**
   * When to read again, in seconds after the loss. The first read is immediate. After the last one, the server can no
   * longer carry the request out: the slowest step of a request is the server's mail.
   */
  readAgainAfter: readonly number[]
}

const readAgainAfter = [2, 5, 15, 30, 60] as const

export const POLICIES = {
  create: { retries: 0, idempotencyKey: true, reconcile: 'list', readAgainAfter },
  /**
   * The row covers creating the new invitation. The old link is revoked afterwards and read only once, because the new
   * link already exists.
   */
  resend: { retries: 0, idempotencyKey: true, reconcile: 'list', readAgainAfter },
  revoke: { retries: 2, idempotencyKey: false, reconcile: 'link', readAgainAfter },
  /** No key: the server would store a response with tokens under it. */
  accept: { retries: 0, idempotencyKey: false, reconcile: 'link', readAgainAfter },
} as const satisfies Record<string, Policy>

export type OperationName = keyof typeof POLICIES
