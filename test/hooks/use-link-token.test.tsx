import { act, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLinkToken, type UseLinkTokenOptions } from '../../src/hooks/use-link-token'

const TOKEN = `${'aB3_-'.repeat(8)}xyz=`
const OTHER = `${'zY9_-'.repeat(8)}abc=`

const at = (path: string, state: unknown = null) => history.replaceState(state, '', path)
const open = (tokenOrLink?: string | null, options?: UseLinkTokenOptions) =>
  renderHook(({ tokenOrLink }) => useLinkToken(tokenOrLink, options), {
    initialProps: { tokenOrLink },
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
  ])(
    'the token is read from %s, and the URL becomes %s once it has been used (S15)',
    (path, clean) => {
      at(path, { router: 'keeps this' })
      const { result } = open()
      expect(result.current).toMatchObject({ state: 'held', version: 0 })
      expect(result.current.read()).toBe(TOKEN)
      expect(location.href).toContain(TOKEN)
      act(() => result.current.used())
      expect(location.pathname + location.search + location.hash).toBe(clean)
      expect(history.state).toEqual({ router: 'keeps this' })
      expect(result.current.read()).toBeNull()
    },
  )

  it('the result of useLinkToken does not contain the token', () => {
    at(`/invite/${TOKEN}`)
    expect(JSON.stringify(open().result.current)).not.toContain(TOKEN)
  })

  it('the state is missing without a link, and broken if the link’s token cannot be one (F89)', () => {
    expect(open().result.current.state).toBe('missing')
    at('/invite/a.b')
    expect(open().result.current.state).toBe('broken')
  })

  it('the token argument takes precedence over the URL', () => {
    at(`/invite/${OTHER}`)
    expect(open(TOKEN).result.current.read()).toBe(TOKEN)
  })

  it('used leaves a URL unchanged that contains another token', () => {
    at(`/invite/${OTHER}`)
    const { result } = open(TOKEN)
    act(() => result.current.used())
    expect(location.pathname).toBe(`/invite/${OTHER}`)
  })

  it('the state is waiting while the token is null', () => {
    const { result, rerender } = open(null)
    expect(result.current.state).toBe('waiting')
    rerender({ tokenOrLink: TOKEN })
    expect(result.current).toMatchObject({ state: 'held', version: 0 })
  })

  it.each([undefined, null, ''])(
    'the token is kept when its argument becomes %j, as happens once it has left the URL',
    (tokenOrLink) => {
      const { result, rerender } = open(TOKEN)
      rerender({ tokenOrLink })
      expect(result.current.read()).toBe(TOKEN)
    },
  )

  it('a different token increases the version, but a used token is never read again', () => {
    const { result, rerender } = open(TOKEN)
    rerender({ tokenOrLink: OTHER })
    expect(result.current.version).toBe(1)
    expect(result.current.read()).toBe(OTHER)
    act(() => result.current.used())
    rerender({ tokenOrLink: OTHER })
    expect(result.current).toMatchObject({ version: 1, state: 'held' })
    expect(result.current.read()).toBeNull()
  })

  it('useLinkToken follows changes of the URL', () => {
    at(`/#token=${TOKEN}`)
    const { result } = open()
    act(() => {
      at(`/#token=${OTHER}`)
      window.dispatchEvent(new Event('hashchange'))
    })
    expect(result.current.version).toBe(1)
    expect(result.current.read()).toBe(OTHER)
  })

  it('with on-load, the token leaves the URL at once, survives a reload, and is removed after use (F09, S15)', () => {
    const replaced = vi.spyOn(history, 'replaceState')
    at(`/invite/${TOKEN}`, { router: 'keeps this' })
    const first = open(undefined, { stripToken: 'on-load' })
    expect(location.pathname).toBe('/invite')
    expect(history.state).toMatchObject({ router: 'keeps this' })
    // The second effect of StrictMode changes nothing.
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

  it('with never, the token stays in the URL', () => {
    at(`/invite/${TOKEN}`)
    const { result } = open(undefined, { stripToken: 'never' })
    act(() => result.current.used())
    expect(location.pathname).toBe(`/invite/${TOKEN}`)
  })

  it('the token is dropped after use even if the document may not change its URL', () => {
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
