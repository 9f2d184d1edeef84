/** A request as the panel shows it. It contains no secret, because it leaves the frame of the story. */
export interface RequestEntry {
  /** Counts up within a page. */
  id: number
  /** In milliseconds since the epoch. */
  sentAt: number
  method: string
  /** The path with its query. */
  path: string
  request: Message
  /** `null` while the app waits. */
  outcome: Outcome | null
}

/** `null` stands for no body. A body that is JSON is indented. */
interface Message {
  headers: Readonly<Record<string, string>>
  body: string | null
}

/** `took` is in milliseconds. Without a response, the request failed on its way or the app cancelled it. */
export type Outcome =
  | { took: number; status: number; response: Message }
  | { took: number; status: 'no response' | 'cancelled'; response: null }

/** The events that the frame of the story sends to the panel. */
export const REQUEST_EVENT = 'fluxbase-invitations/request'
export const CLEAR_EVENT = 'fluxbase-invitations/clear-requests'
