/** Handles a request before the fake does: responds itself, or calls `next` and may change the response. */
export type Interceptor = (
  request: Request,
  next: () => Promise<Response>,
) => Response | Promise<Response>

/** The error with which `fetch` rejects when there is no response. */
export const networkError = () => new TypeError('Failed to fetch')

const page = '<!doctype html><title>Welcome</title><h1>This is a page</h1>'

/** Common network faults, to pass to `fake.intercept`. */
export const faults = {
  /** The request does not reach the server. */
  network: () => Promise.reject(networkError()),
  /** The server handles the request, but its response is lost. */
  lostAnswer: async (_request: Request, next: () => Promise<Response>): Promise<Response> => {
    await next()
    throw networkError()
  },
  /** No response until the request is aborted. */
  hang: () => new Promise<Response>(() => undefined),
  /** Waits for a promise before the request goes on to the server. */
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
  /** An HTML page instead of the API's response, as proxies and single-page apps send it. */
  html:
    (status = 200): Interceptor =>
    () =>
      new Response(page, { status, headers: { 'Content-Type': 'text/html' } }),
  empty:
    (status = 200): Interceptor =>
    () =>
      new Response(null, { status }),
  /** The first half of the response. */
  cutJson: async (_request: Request, next: () => Promise<Response>): Promise<Response> => {
    const response = await next()
    const text = await response.text()
    return new Response(text.slice(0, text.length / 2), response)
  },
}
