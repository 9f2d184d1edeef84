'use client'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { tokenFromInviteLink, tokenPart, withoutTokenPart } from '../invitation/link'
import { onWindow } from './browser/on-window'
import { createTokenBox, type TokenState } from './accept/token-box'

export interface UseLinkTokenOptions {
  /**
   * When the token is removed from the page's URL and history entry. `'on-load'` removes it at once and keeps it in
   * `history.state`, so that a reload finds it; `'never'` leaves the URL to you.
   * @default 'after-success'
   */
  stripToken?: 'after-success' | 'on-load' | 'never' | undefined
}

/** Access to the token of an invite link. The token is in none of the fields; only `read` returns it. */
export interface LinkToken {
  state: TokenState
  /** Changes when a different token replaces the current one. */
  version: number
  /** Returns the token, or `null` if there is none or it has been used. */
  read: () => string | null
  /** Call this after the token has been used: drops it, and removes it from the page's URL. */
  used: () => void
}

/**
 * Finds the token of the invite link that led here. Pass a token or a whole link; `null` waits until your router knows it.
 * Without an argument, reads the page's URL: `/invite/:token`, `?token=` or `#token=`. Works with any router or none. This is
 * the only place in the kit that reads or changes the page's URL.
 *
 * @example
 * const link = useLinkToken()
 * const { view, submit } = useAcceptInvitePage(link)
 */
export function useLinkToken(
  tokenOrLink?: string | null,
  { stripToken = 'after-success' }: UseLinkTokenOptions = {},
): LinkToken {
  const [box] = useState(createTokenBox)
  const given = usableLink(tokenOrLink)
  const look = useCallback(() => box.take(given === undefined ? linkInUrl() : given), [box, given])
  useSyncExternalStore(subscribe, look, () => box.take(given ?? null))
  const state = box.state()
  const version = box.version()

  useEffect(() => {
    if (stripToken === 'on-load' && state === 'held') strip(box.read(), true)
  }, [box, state, version, stripToken])

  const used = useCallback(() => {
    if (stripToken !== 'never') strip(box.read(), false)
    box.forget()
  }, [box, stripToken])

  return { state, version, read: box.read, used }
}

/** The first text of an array, which routers give for a parameter that a URL has twice; `''` for anything else that is no text. */
export function usableLink(given: unknown): string | null | undefined {
  if (given === undefined || given === null) return given
  const one: unknown = Array.isArray(given) ? given.find((each) => typeof each === 'string') : given
  return typeof one === 'string' ? one : ''
}

/** The token's key in `history.state`, where routers keep their own keys too. */
const HISTORY_STATE_KEY = 'fluxbaseInvite'

function linkInUrl(): string | undefined {
  return (
    tokenPart(location.href) ?? (Object(history.state) as Record<string, string>)[HISTORY_STATE_KEY]
  )
}

/** Removes this token from the URL and from `history.state`, and leaves everything else unchanged. */
function strip(token: string | null, keep: boolean): void {
  const { [HISTORY_STATE_KEY]: kept, ...others } = Object(history.state) as Record<string, unknown>
  const written = tokenPart(location.href)
  const isThere = written !== undefined && tokenFromInviteLink(written) === token
  if (token === null || !(isThere || kept !== undefined)) return
  const state = keep ? { ...others, [HISTORY_STATE_KEY]: token } : others
  try {
    history.replaceState(state, '', isThere ? withoutTokenPart(location.href) : location.href)
  } catch {
    // `replaceState` throws a `SecurityError` in sandboxed documents, whose URL other pages cannot read anyway.
  }
}

const subscribe = onWindow('popstate', 'hashchange')
