import { vi } from 'vitest'

export type Answer =
  Response | Error | ((url: string, init: RequestInit) => Response | Promise<Response>)

export interface Sent {
  method: string
  url: string
  headers: Headers
  body: string | undefined
  init: RequestInit
}

export function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** A fetch that returns these responses in turn and records the requests. */
export function scriptedFetch(...answers: Answer[]) {
  const sent: Sent[] = []
  const fetch = vi.fn(async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const url = input instanceof Request ? input.url : input.toString()
    sent.push({
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      body: init.body as string | undefined,
      init,
    })
    const answer = answers[sent.length - 1]
    if (answer === undefined) throw new Error(`no answer was scripted for request ${sent.length}`)
    if (answer instanceof Error) throw answer
    return typeof answer === 'function' ? answer(url, init) : answer
  })
  return { fetch, sent }
}
