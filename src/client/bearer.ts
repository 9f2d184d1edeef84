import { FluxbaseError } from './errors'
import { jwtSubject } from './request-session'
import { withTimeout } from './with-timeout'

/** Provides bearer tokens. `null` means that nobody is signed in. */
export interface FluxbaseAuth {
  accessToken(): string | null | Promise<string | null>
  /** Returns a new token after a server refused the current one. */
  refresh(): string | null | Promise<string | null>
}

/**
 * Gets bearer tokens from a source: with a timeout, and with one refresh for all requests that were refused the same
 * token. If the source fails or does not respond in time, the session counts as over (`unauthorized`, with the reason as
 * its `cause`).
 */
export class Bearer {
  /** The user named by the latest token (its `sub`). Kept after that user signs out. */
  user: string | undefined
  readonly #source: FluxbaseAuth
  readonly #timeout: number | undefined
  /** Pending replacements, by the token that was refused. */
  readonly #renewals = new Map<string | null, Promise<string | null>>()

  /** `timeout` in milliseconds. */
  constructor(source: FluxbaseAuth, timeout: number | undefined) {
    this.#source = source
    this.#timeout = timeout
  }

  current(signal?: AbortSignal): Promise<string | null> {
    return this.#ask(async () => this.#source.accessToken(), signal)
  }

  /** Returns a replacement for a refused token: one that has arrived in the meantime, or a refreshed one. */
  renewed(stale: string | null, signal?: AbortSignal): Promise<string | null> {
    const renewal = this.#renewals.get(stale) ?? this.#renew(stale)
    return this.#ask(() => renewal, signal)
  }

  #renew(stale: string | null): Promise<string | null> {
    const renewal = this.#ask(async () => {
      const current = await this.#source.accessToken()
      return current === stale ? this.#source.refresh() : current
    })
    const forget = () => this.#renewals.delete(stale)
    this.#renewals.set(stale, renewal)
    renewal.then(forget, forget)
    return renewal
  }

  async #ask(source: () => Promise<string | null>, signal?: AbortSignal): Promise<string | null> {
    try {
      const limits = { timeout: this.#timeout, signal, what: 'waiting for a bearer' }
      // `undefined` and an empty text say the same as `null`.
      const token = (await withTimeout(source, limits)) || null
      if (token) this.user = jwtSubject(token)
      return token
    } catch (cause) {
      const isOurs = cause instanceof FluxbaseError && cause.code === 'unauthorized'
      if (signal?.aborted || isOurs) throw cause
      throw new FluxbaseError(
        'unauthorized',
        'the session could not be refreshed. Sign in again.',
        { cause },
      )
    }
  }
}
