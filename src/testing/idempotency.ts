import type { FakeResponse } from './fake-response'

const DAY = 24 * 60 * 60 * 1000

interface Stored {
  what: string
  body: string
  at: number
  /** `null` while it is under way. */
  answer: FakeResponse | null
}

const refused = (status: number, code: string, error: string, message: string): FakeResponse => ({
  status,
  body: { code, error, message },
})

/**
 * Repeats stored answers for a day, before anybody asks who is there: also a 401. After a 5xx the key is free again.
 * (upstream: internal/middleware/idempotency.go)
 */
export class IdempotencyKeys {
  readonly #stored = new Map<string, Stored>()

  async run(
    key: string,
    request: { what: string; body: string; now: number },
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
    const { what, body, now } = request
    const old = this.#stored.get(key)
    if (old && now - old.at < DAY) {
      if (old.what !== what) {
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
      if (old.answer) {
        return {
          ...old.answer,
          headers: { ...old.answer.headers, 'Idempotency-Replayed': 'true' },
        }
      }
      return refused(
        409,
        'IDEMPOTENCY_REQUEST_IN_PROGRESS',
        'Request In Progress',
        'A request with this idempotency key is being processed',
      )
    }
    const stored: Stored = { what, body, at: now, answer: null }
    this.#stored.set(key, stored)
    const answer = await handle()
    if (answer.status >= 500) this.#stored.delete(key)
    else stored.answer = answer
    return answer
  }
}
