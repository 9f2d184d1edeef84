/**
 * Ties all requests of one operation to the user of the first: a later one is never sent as somebody else. Pass the same
 * object, empty at first, to each of them.
 */
export interface RequestSession {
  /** The `sub` of the first bearer, or of the one before where nobody is signed in. It stays open where that is no JWT. */
  subject?: string | undefined
}

/** What can be said about one request. */
export interface RequestOptions {
  signal?: AbortSignal
  headers?: Record<string, string>
  /** Milliseconds. */
  timeout?: number
  /**
   * The operation this request belongs to. Rejects with `aborted` before anything is sent when the bearer is no longer its
   * user's. Only our own `FluxbaseFetch` looks at it.
   */
  session?: RequestSession | undefined
  /**
   * Whether it is sent under an `Idempotency-Key` and, if the response is lost, once more under the same one. The server
   * stores the response for a day, so this is not for responses that hold a session. `idempotencyKeys` of the client decides
   * whether keys are sent at all. Only our own `FluxbaseFetch` looks at it.
   * @default true for create, else false
   */
  idempotencyKey?: boolean | undefined
}

/**
 * What the kit needs of a fetch client: the `get`, `post` and `delete` of the Fluxbase SDK's `FluxbaseFetch`.
 * Paths are absolute (`/api/v1/…`), bodies are JSON values, answers are parsed JSON.
 */
export interface FluxbaseFetchLike {
  get(path: string, options?: RequestOptions): Promise<unknown>
  /** The same as text that nobody has parsed, where that can be had: a long list is read from it in steps. */
  getText?(path: string, options?: RequestOptions): Promise<string>
  post(path: string, body?: unknown, options?: RequestOptions): Promise<unknown>
  delete(path: string, options?: RequestOptions): Promise<unknown>
  /** The user whom the present bearer names; `undefined` where it names none. Only our own `FluxbaseFetch` has it. */
  subject?(): Promise<string | undefined>
}
