import type { Page } from '@playwright/test'

/**
 * Finds the places in a page that contain any of the texts: React's fibers with their props, hooks and refs (the form library's store is
 * among them), TanStack Query's caches, the document with its attributes and values, storages, cookies, the address and the
 * history. Walks whatever objects lead to; only what a closure keeps is out of reach.
 */
export async function findCanaries(page: Page, canaries: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(walk, canaries)
  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  await session.detach()
  const cookies = await page.context().cookies()
  for (const canary of canaries) {
    // The address that was typed is in the browser's own memory, which no page can change.
    const visible = entries.map(({ url, title }) => url + title)
    if (visible.join().includes(canary)) found.push('history')
    if (JSON.stringify(cookies).includes(canary)) found.push('cookies')
  }
  return found
}

/** Runs inside the page. */
async function walk(canaries: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  const holds = (text: string) => canaries.some((canary) => text.includes(canary))
  const seen = new Set<unknown>()
  const queue: [unknown, string][] = []
  const look = (value: unknown, path: string) => {
    if (typeof value === 'string' && holds(value)) found.add(path)
    if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value)
      queue.push([value, path])
    }
  }
  const step = (value: object, path: string) => {
    const { getQueryCache, getMutationCache } = value as Record<string, unknown>
    if (typeof getQueryCache === 'function' && typeof getMutationCache === 'function') {
      look(getQueryCache.call(value).getAll(), 'query cache')
      look(getMutationCache.call(value).getAll(), 'mutation cache')
    }
    if (value instanceof Map) for (const entry of value) look(entry, `${path}[map]`)
    if (value instanceof Set) for (const entry of value) look(entry, `${path}[set]`)
    if (value === window || value instanceof Document) return
    for (const key of Object.getOwnPropertyNames(value)) {
      if (holds(key)) found.add(`${path}, a name`)
      try {
        look((value as Record<string, unknown>)[key], `${path}.${key}`.slice(-120))
      } catch {
        // A getter that throws reveals nothing.
      }
    }
  }

  for (const element of [document, ...document.querySelectorAll('*')]) {
    look(element, 'element')
    if (element instanceof HTMLInputElement) look(element.value, 'value')
  }
  while (queue.length > 0) {
    const [value, path] = queue.shift()!
    step(value as object, path)
  }
  look(document.documentElement.outerHTML, 'document')
  look(document.title, 'title')
  look(location.href, 'address')
  look(JSON.stringify(history.state), 'history.state')
  look(document.cookie, 'cookie')
  look(JSON.stringify({ ...localStorage }), 'localStorage')
  look(JSON.stringify({ ...sessionStorage }), 'sessionStorage')
  look(JSON.stringify(await indexedDB.databases()), 'indexedDB')
  return [...found]
}
