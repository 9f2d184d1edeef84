import { FluxbaseError } from './errors'
import { limited } from './limited'

/** Where bearers come from. `null` stands for "nobody is signed in". */
export interface FluxbaseAuth {
  accessToken(): string | null | Promise<string | null>
  /** A new token, after a server refused the current one. */
  refresh(): string | null | Promise<string | null>
}

/**
 * Asks a source for bearers: one refresh at a time, and no waiting without end. Where the source fails or stays silent, the
 * session is over (`unauthorized`, with the reason as its `cause`).
 */
export class Bearer {
  readonly #source: FluxbaseAuth
  readonly #timeout: number
  #renewal: { stale: string | null; fresh: Promise<string | null> } | undefined

  /** `timeout` in milliseconds. */
  constructor(source: FluxbaseAuth, timeout: number) {
    this.#source = source
    this.#timeout = timeout
  }

  current(signal?: AbortSignal): Promise<string | null> {
    return this.#bounded(async () => this.#source.accessToken(), signal)
  }

  /** A token in place of a refused one: the one that came in the meantime, else a refreshed one. */
  renewed(stale: string | null, signal?: AbortSignal): Promise<string | null> {
    let renewal = this.#renewal
    if (renewal?.stale !== stale) {
      const fresh = this.#bounded(async () => {
        const current = await this.#source.accessToken()
        return current === stale ? this.#source.refresh() : current
      })
      renewal = this.#renewal = { stale, fresh }
      const forget = () => {
        if (this.#renewal?.fresh === fresh) this.#renewal = undefined
      }
      fresh.then(forget, forget)
    }
    const { fresh } = renewal
    return this.#bounded(() => fresh, signal)
  }

  async #bounded(ask: () => Promise<string | null>, signal?: AbortSignal): Promise<string | null> {
    try {
      return await limited(ask, { timeout: this.#timeout, signal, what: 'waiting for a bearer' })
    } catch (cause) {
      if (signal?.aborted || (cause instanceof FluxbaseError && cause.code === 'unauthorized')) {
        throw cause
      }
      throw new FluxbaseError(
        'unauthorized',
        'the session could not be refreshed, so it counts as over. Sign in again.',
        { cause },
      )
    }
  }
}
