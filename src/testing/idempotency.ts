import type { FakeResponse } from './fake-response'

const DAY = 24 * 60 * 60 * 1000

interface Stored {
  target: string
  body: string
  at: number
  /** `null` while the request is in progress. */
  response: FakeResponse | null
}

const refused = (status: number, code: string, error: string, message: string): FakeResponse => ({
  status,
  body: { code, error, message },
})

/**
 * Replays stored responses for a day, without authenticating the caller, and even if the response is a 401. A 5xx frees
 * the key (upstream: internal/middleware/idempotency.go).
 */
export class IdempotencyKeys {
  readonly #stored = new Map<string, Stored>()

  async run(
    key: string,
    request: { target: string; body: string; now: number },
    handle: () => Promise<FakeResponse>,
  ): Promise<FakeResponse> {
    if (key.length > 256) {
      return refused(
        400,
        'IDEMPOTENCY_KEY_TOO_LONG',
        'Idempotency Key Too Long',
        'Idempotency key must be at most 256 characters',
      )
    }
    const { target, body, now } = request
    const old = this.#stored.get(key)
    if (old && now - old.at < DAY) {
      if (old.target !== target) {
        return refused(
          422,
          'IDEMPOTENCY_KEY_MISMATCH',
          'Idempotency Key Mismatch',
          'This idempotency key was used with a different request',
        )
      }
      if (old.body !== body) {
        return refused(
          422,
          'IDEMPOTENCY_REQUEST_BODY_MISMATCH',
          'Idempotency Key Mismatch',
          'This idempotency key was used with a different request body',
        )
      }
      if (old.response) {
        return {
          ...old.response,
          headers: { ...old.response.headers, 'Idempotency-Replayed': 'true' },
        }
      }
      return refused(
        409,
        'IDEMPOTENCY_REQUEST_IN_PROGRESS',
        'Request In Progress',
        'A request with this idempotency key is being processed',
      )
    }
    const entry: Stored = { target, body, at: now, response: null }
    this.#stored.set(key, entry)
    const response = await handle()
    if (response.status >= 500) this.#stored.delete(key)
    else entry.response = response
    return response
  }
}
