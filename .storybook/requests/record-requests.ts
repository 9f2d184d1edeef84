import { SecretHider } from './hide-secrets'
import type { Outcome, RequestEntry } from './request-entry'

let count = 0

/**
 * Wraps a `fetch` whose relative addresses are relative to `url`. Reports each request when it is sent, and again with its
 * outcome, both times without secrets.
 */
export function recordRequests(
  send: typeof fetch,
  url: string,
  report: (entry: RequestEntry) => void,
): typeof fetch {
  const hider = new SecretHider()

  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, url), init)
    const { pathname, search } = new URL(request.url)
    const copy = request.clone()
    const start = performance.now()
    const took = () => Math.round(performance.now() - start)
    const sentAt = Date.now()
    const id = ++count

    const answer = send(request)
    void follow()
    return answer

    async function follow(): Promise<void> {
      // The response may be there before the body has been read. Whatever reads it must not wait for this copy.
      const response = answer.then((response) => response.clone())
      const settled = response.then(took, took)
      const text = await copy.text()
      const path = hider.path(pathname + search)
      const headers = hider.headers(request.headers)
      const body = hider.body(text, 'sent')
      const { method } = request
      const entry = { id, sentAt, method, path, request: { headers, body }, outcome: null }
      report(entry)
      report({ ...entry, outcome: await outcomeOf(response, await settled) })
    }

    async function outcomeOf(response: Promise<Response>, took: number): Promise<Outcome> {
      try {
        const copy = await response
        const body = hider.body(await copy.text(), 'received')
        const headers = hider.headers(copy.headers)
        return { took, status: copy.status, response: { headers, body } }
      } catch {
        const status = request.signal.aborted ? 'cancelled' : 'no response'
        return { took, status, response: null }
      }
    }
  }
}
