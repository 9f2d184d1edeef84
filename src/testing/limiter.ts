import type { FakeResponse } from './fake-response'

/** Limits requests per window, which starts with its first request. Like real servers, a 429 names the whole window. */
export class Limiter {
  #count = 0
  #start = -Infinity

  constructor(
    readonly requests: number,
    readonly windowMs: number,
    readonly message: string,
  ) {}

  /** Counts a request. Returns headers for its response, or the 429 to send instead. */
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

  reset(): void {
    this.#start = -Infinity
  }
}
