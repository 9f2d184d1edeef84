/** What can be said about one request. */
export interface RequestOptions {
  signal?: AbortSignal
  headers?: Record<string, string>
  /** Milliseconds. */
  timeout?: number
  /** Gets the first rows of a long list before the others are read. Only our own `FluxbaseFetch` calls it. */
  onFirstRows?: (rows: readonly unknown[]) => void
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
