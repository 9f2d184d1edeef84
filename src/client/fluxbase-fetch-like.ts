import { FluxbaseError } from './errors'

/**
 * Ties all requests of one operation to the user of the first, so that none is sent as someone else. Pass the same
 * object, initially empty, to each of them.
 */
export interface RequestSession {
  /**
   * The `sub` of the first bearer token, or of the previous one if nobody is signed in. Unset as long as the token is not
   * a JWT.
   */
  subject?: string | undefined
  /** Whether the latest token was another user's, so that nothing was sent. It is over until that user signs in again. */
  isOver?: boolean
}

/** Options of a single request. */
export interface RequestOptions {
  /** Ends the request, which then rejects with `aborted`. */
  signal?: AbortSignal
  headers?: Record<string, string>
  /** Milliseconds. */
  timeout?: number
  /**
   * The operation that this request belongs to. If the bearer token is no longer that operation's user's, the request
   * rejects with `aborted` before anything is sent. Only the kit's own `FluxbaseFetch` supports it.
   */
  session?: RequestSession | undefined
  /**
   * Whether the request carries an `Idempotency-Key` and, if the response is lost, is sent once more under the same key.
   * The server stores the response for a day, so don't use it for responses that contain a session. The client's
   * `idempotencyKeys` decides whether keys are sent at all. Only the kit's own `FluxbaseFetch` supports it.
   * @default true for create, else false
   */
  idempotencyKey?: boolean | undefined
}

/**
 * What the kit requires of a fetch client: the `get`, `post` and `delete` of the Fluxbase SDK's `FluxbaseFetch`. Paths
 * are absolute (`/api/v1/…`), bodies are JSON values, results are parsed JSON.
 */
export interface FluxbaseFetchLike {
  get(path: string, options?: RequestOptions): Promise<unknown>
  /** Like `get`, but resolves with the body as it arrived, so that a long list can be read in steps. Optional. */
  getBytes?(path: string, options?: RequestOptions): Promise<Uint8Array>
  post(path: string, body?: unknown, options?: RequestOptions): Promise<unknown>
  delete(path: string, options?: RequestOptions): Promise<unknown>
  /**
   * Resolves with the user named by the current bearer token, or with `undefined` if it names none. Only the kit's own
   * `FluxbaseFetch` has it.
   */
  subject?(): Promise<string | undefined>
  /**
   * The server's clock at its latest response, in milliseconds since the epoch. `undefined` as long as no response has shown it:
   * another origin's `Date` cannot be read. Only the kit's own `FluxbaseFetch` has it.
   */
  readonly serverTime?: number | undefined
}

/**
 * Returns the fetch client. Throws `invalid_configuration` for an object that cannot send requests, such as a whole
 * client.
 */
export function requireFetch(fetch: FluxbaseFetchLike): FluxbaseFetchLike {
  const { get, post, delete: remove } = Object(fetch) as Record<string, unknown>
  if (![get, post, remove].some((send) => typeof send === 'function')) {
    throw new FluxbaseError(
      'invalid_configuration',
      'this is not a fetch client, so no request can be sent. Pass client.http from createClient or the Fluxbase SDK.',
    )
  }
  return fetch
}

/** An argument list that is empty if there are no options: the SDK's own callers pass none. */
export function optionalArg(options: RequestOptions | undefined): [] | [RequestOptions] {
  return options ? [options] : []
}
