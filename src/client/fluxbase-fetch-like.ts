/** What can be said about one request. */
export interface RequestOptions {
  signal?: AbortSignal
  headers?: Record<string, string>
  /** Milliseconds. */
  timeout?: number
  /** How the text of an answer is read; `undefined` where it cannot be. Only our own `FluxbaseFetch` asks. @default JSON.parse */
  parse?: (text: string) => Promise<unknown>
}

/**
 * What the kit needs of a fetch client: the `get`, `post` and `delete` of the Fluxbase SDK's `FluxbaseFetch`.
 * Paths are absolute (`/api/v1/…`), bodies are JSON values, answers are parsed JSON.
 */
export interface FluxbaseFetchLike {
  get(path: string, options?: RequestOptions): Promise<unknown>
  post(path: string, body?: unknown, options?: RequestOptions): Promise<unknown>
  delete(path: string, options?: RequestOptions): Promise<unknown>
}
