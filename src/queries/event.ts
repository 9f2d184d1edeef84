import type { FluxbaseErrorCode } from '../client/errors'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import { guarded } from './guarded'
import type { Report } from './problem'

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

/** Links left the page: somebody copied them with a button, or saved a file that contains them. */
export interface LinksCopiedEvent {
  type: 'links_copied'
  to: 'clipboard' | 'file'
  /** The ids of their invitations. */
  invitationIds: readonly string[]
}

/** Somebody saved the list, or a part of it, as a file. */
export interface ListExportedEvent {
  type: 'list_exported'
  /** The number of invitations in the file. */
  count: number
  /** The ids of its columns. */
  columns: readonly string[]
}

export type EventFacts =
  CreateEvent | ResendEvent | RevokeEvent | AcceptEvent | LinksCopiedEvent | ListExportedEvent

/**
 * Something that an audit log or analytics may want to know. Distinguish events by `type`. No event contains a token, a link or
 * a password.
 */
export type InvitationEvent = EventFacts & {
  /** The id of the provider's `currentUser` when it began, or `null`. */
  userId: string | null
  /** When it ended, by the provider's clock, in milliseconds since the epoch. */
  at: number
}

export type OnEvent = (event: InvitationEvent) => void

/** Passes an event on to the app. Never throws. */
export type Emit = (facts: EventFacts) => void

export function emitTo(
  onEvent: OnEvent | undefined,
  userId: () => string | null,
  now: () => number,
  report: Report,
): Emit {
  if (!onEvent) return () => undefined
  return (facts) =>
    guarded(report, 'onEvent', () => onEvent({ ...facts, userId: userId(), at: now() }))
}

export const eventInvitation = ({
  id,
  email,
  role,
}: Pick<Invitation, 'id' | 'email' | 'role'>): EventInvitation => ({ id, email, role })
