import type { FakeResponse } from './fake-response'

/** Counts requests in windows that begin with the first one. The 429 names the whole window, as real servers do. */
export class Limiter {
  #count = 0
  #start = -Infinity

  constructor(
    readonly requests: number,
    readonly windowMs: number,
    readonly message: string,
  ) {}

  /** The headers of an answer that may pass, or the answer in its place. */
  count(now: number): { headers: Record<string, string> } | { refused: FakeResponse } {
    if (now >= this.#start + this.windowMs) {
      this.#start = now
      this.#count = 0
    }
    this.#count += 1
    const seconds = this.windowMs / 1000
    if (this.#count > this.requests) {
      return {
        refused: {
          status: 429,
          headers: { 'Retry-After': String(seconds) },
          body: {
            code: 'RATE_LIMIT_EXCEEDED',
            error: 'Rate limit exceeded',
            message: this.message,
            retry_after: seconds,
          },
        },
      }
    }
    return {
      headers: {
        'X-RateLimit-Limit': String(this.requests),
        'X-RateLimit-Remaining': String(this.requests - this.#count),
        'X-RateLimit-Reset': String(Math.ceil((this.#start + this.windowMs - now) / 1000)),
      },
    }
  }

  forget(): void {
    this.#start = -Infinity
  }
}
