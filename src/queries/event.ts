import { guarded } from './guarded'
import type { Report } from './problem'
import type { WriteEvent } from './writes'

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

export type EventFacts = WriteEvent | LinksCopiedEvent | ListExportedEvent

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
