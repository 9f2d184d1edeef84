/** Stands between a request and the fake: answers in its place, or calls `next` and does what it likes with the answer. */
export type Interceptor = (
  request: Request,
  next: () => Promise<Response>,
) => Response | Promise<Response>

/** What a platform's fetch says when there is no answer. */
export const networkError = () => new TypeError('Failed to fetch')

const page = '<!doctype html><title>Welcome</title><h1>This is a page</h1>'

/** What can go wrong on the way, ready for `fake.intercept`. */
export const faults = {
  /** Nothing arrives anywhere. */
  network: () => Promise.reject(networkError()),
  /** It is done, and the answer gets lost. */
  lostAnswer: async (_request: Request, next: () => Promise<Response>): Promise<Response> => {
    await next()
    throw networkError()
  },
  /** No answer until somebody gives up. */
  hang: () => new Promise<Response>(() => undefined),
  /** Waits for a promise, then goes on. */
  slow:
    (gate: Promise<unknown>): Interceptor =>
    async (_request, next) => {
      await gate
      return next()
    },
  status:
    (status: number, body: unknown = { error: 'Failed' }): Interceptor =>
    () =>
      Response.json(body, { status }),
  /** A page in place of the API, as proxies and single-page apps send it. */
  html:
    (status = 200): Interceptor =>
    () =>
      new Response(page, { status, headers: { 'Content-Type': 'text/html' } }),
  empty:
    (status = 200): Interceptor =>
    () =>
      new Response(null, { status }),
  /** Half of the answer. */
  cutJson: async (_request: Request, next: () => Promise<Response>): Promise<Response> => {
    const answer = await next()
    const text = await answer.text()
    return new Response(text.slice(0, text.length / 2), answer)
  },
}
