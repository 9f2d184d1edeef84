import { act, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLinkToken, type UseLinkTokenOptions } from '../../src/hooks/use-link-token'

const TOKEN = `${'aB3_-'.repeat(8)}xyz=`
const OTHER = `${'zY9_-'.repeat(8)}abc=`

const at = (path: string, state: unknown = null) => history.replaceState(state, '', path)
const open = (given?: string | null, options?: UseLinkTokenOptions) =>
  renderHook(({ given }) => useLinkToken(given, options), {
    initialProps: { given },
    wrapper: StrictMode,
  })

beforeEach(() => at('/'))
afterEach(() => at('/'))

describe('the token of a link', () => {
  it.each([
    [`/invite/${TOKEN}`, '/invite'],
    [`/app/invite/${TOKEN}/?utm=mail#top`, '/app/invite?utm=mail#top'],
    [`/join?token=${TOKEN}`, '/join'],
    [`/join?a=1&token=${TOKEN}`, '/join?a=1'],
    [`/join?token=${TOKEN}&b=2#top`, '/join?b=2#top'],
    [`/join#token=${TOKEN}`, '/join'],
    [`/#/invite/${TOKEN}`, '/#/invite'],
  ])('is read from %s and leaves %s once it is used (S15)', (path, clean) => {
    at(path, { router: 'keeps this' })
    const { result } = open()
    expect(result.current).toMatchObject({ state: 'held', version: 0 })
    expect(result.current.read()).toBe(TOKEN)
    expect(location.href).toContain(TOKEN)
    act(() => result.current.used())
    expect(location.pathname + location.search + location.hash).toBe(clean)
    expect(history.state).toEqual({ router: 'keeps this' })
    expect(result.current.read()).toBeNull()
  })

  it('is in nothing that a walk through props, state and hooks would find', () => {
    at(`/invite/${TOKEN}`)
    expect(JSON.stringify(open().result.current)).not.toContain(TOKEN)
  })

  it('is missing where no link has led, and broken where it can be none (F89)', () => {
    expect(open().result.current.state).toBe('missing')
    at('/invite/a.b')
    expect(open().result.current.state).toBe('broken')
  })

  it('comes from what is given before what stands in the address', () => {
    at(`/invite/${OTHER}`)
    expect(open(TOKEN).result.current.read()).toBe(TOKEN)
  })

  it('leaves an address alone that holds another one', () => {
    at(`/invite/${OTHER}`)
    const { result } = open(TOKEN)
    act(() => result.current.used())
    expect(location.pathname).toBe(`/invite/${OTHER}`)
  })

  it('is waited for as long as a router says null', () => {
    const { result, rerender } = open(null)
    expect(result.current.state).toBe('waiting')
    rerender({ given: TOKEN })
    expect(result.current).toMatchObject({ state: 'held', version: 0 })
  })

  it.each([undefined, null, ''])(
    'stays when its place is empty by now: %j, since it has been taken out of the address',
    (given) => {
      const { result, rerender } = open(TOKEN)
      rerender({ given })
      expect(result.current.read()).toBe(TOKEN)
    },
  )

  it('starts a new page when it is another one, and never again once it is used', () => {
    const { result, rerender } = open(TOKEN)
    rerender({ given: OTHER })
    expect(result.current.version).toBe(1)
    expect(result.current.read()).toBe(OTHER)
    act(() => result.current.used())
    rerender({ given: OTHER })
    expect(result.current).toMatchObject({ version: 1, state: 'held' })
    expect(result.current.read()).toBeNull()
  })

  it('follows an address that changes by itself', () => {
    at(`/#token=${TOKEN}`)
    const { result } = open()
    act(() => {
      at(`/#token=${OTHER}`)
      window.dispatchEvent(new Event('hashchange'))
    })
    expect(result.current.version).toBe(1)
    expect(result.current.read()).toBe(OTHER)
  })

  it('leaves the address at once where it should, survives a reload, and is gone in the end (F09, S15)', () => {
    const replaced = vi.spyOn(history, 'replaceState')
    at(`/invite/${TOKEN}`, { router: 'keeps this' })
    const first = open(undefined, { stripToken: 'on-load' })
    expect(location.pathname).toBe('/invite')
    expect(history.state).toMatchObject({ router: 'keeps this' })
    // Ours and, under StrictMode, nothing that differs from it.
    expect(new Set(replaced.mock.calls.map(([, , url]) => String(url).includes(TOKEN)))).toEqual(
      new Set([true, false]),
    )
    first.unmount()

    const { result } = open(undefined, { stripToken: 'on-load' })
    expect(result.current.read()).toBe(TOKEN)
    act(() => result.current.used())
    expect(history.state).toEqual({ router: 'keeps this' })
    expect(open().result.current.state).toBe('missing')
  })

  it('stays in the address where the app wants to see to that', () => {
    at(`/invite/${TOKEN}`)
    const { result } = open(undefined, { stripToken: 'never' })
    act(() => result.current.used())
    expect(location.pathname).toBe(`/invite/${TOKEN}`)
  })

  it('is used up also where a document may not change its address', () => {
    at(`/invite/${TOKEN}`)
    const { result } = open()
    const refused = vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    act(() => result.current.used())
    refused.mockRestore()
    expect(result.current.read()).toBeNull()
  })
})
