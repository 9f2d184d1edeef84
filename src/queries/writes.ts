import type { FluxbaseErrorCode } from '../client/errors'
import type { Invitation, InvitationRole } from '../invitation/invitation'

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

/** The event that tells the app how each write ended. */
export type WriteEvent = {
  create: CreateEvent
  resend: ResendEvent
  revoke: RevokeEvent
  accept: AcceptEvent
}[OperationName]

/** The invitation that an event is about. It has no token and no link. */
export interface EventInvitation {
  /** `null` if the server has not said that the invitation exists. */
  id: string | null
  email: string
  role: InvitationRole
}

/** How a write ended. */
export interface EventOutcome {
  /**
   * `done`: it happened. `done_without_response`: the response was lost, and a later read shows that it happened. `refused`: the
   * server refused, and nothing happened. `not_done`: the response was lost, and a later read shows that nothing happened.
   * `unknown`: the response was lost, and nothing shows yet whether it happened; if a later read shows it, another event follows.
   */
  outcome: 'done' | 'done_without_response' | 'refused' | 'not_done' | 'unknown'
  /** Why it was refused, or how the response was lost. `null` if it happened. */
  code: FluxbaseErrorCode | null
}

/** An invitation was created, or not. */
export interface CreateEvent extends EventOutcome {
  type: 'create'
  invitation: EventInvitation
}

/** A new invitation was created in place of an old one. What became of the old one is a `revoke` event of its own. */
export interface ResendEvent extends EventOutcome {
  type: 'resend'
  invitation: EventInvitation
  /** The id of the old invitation. */
  replaces: string
}

/** An invitation was revoked, or not. */
export interface RevokeEvent extends EventOutcome {
  type: 'revoke'
  invitation: EventInvitation
  /** Whether it was revoked because a new one had been sent. */
  isReplaced: boolean
}

/** An account was created with an invitation, or not. */
export interface AcceptEvent extends EventOutcome {
  type: 'accept'
  /** `null` if the link was not checked before. */
  invitation: EventInvitation | null
}

export const eventInvitation = ({
  id,
  email,
  role,
}: Pick<Invitation, 'id' | 'email' | 'role'>): EventInvitation => ({ id, email, role })
