'use client'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { tokenFromInviteLink, tokenPart, withoutTokenPart } from '../invitation/link'
import { createTokenBox, type TokenState } from './token-box'

export interface UseLinkTokenOptions {
  /**
   * When the token leaves the page's address, its history included. `'on-load'` does it at once and keeps the token in
   * `history.state`, so that a reload finds it; `'never'` leaves the address to you.
   * @default 'after-success'
   */
  stripToken?: 'after-success' | 'on-load' | 'never' | undefined
}

/** A token on its way from a link to the server. It is in no field of this: only `read` gives it out. */
export interface LinkToken {
  state: TokenState
  /** Changes when the token becomes another one. */
  version: number
  /** The token, or `null` where there is none or it has been used. */
  read: () => string | null
  /** Lets go of it, here and in the page's address: it has been used up. */
  used: () => void
}

/**
 * The token of the invite link that led here: from what you give, a token or a whole link, else from the page's address:
 * `/invite/:token`, `?token=` or `#token=`. `null` waits, until your router knows it. The only place in the kit that reads or
 * changes the page's address; it works with any router and without one.
 *
 * @example
 * const link = useLinkToken()
 * const { view, submit } = useAcceptInvitePage(link)
 */
export function useLinkToken(
  given?: string | null,
  { stripToken = 'after-success' }: UseLinkTokenOptions = {},
): LinkToken {
  const [box] = useState(createTokenBox)
  const look = useCallback(
    () => box.take(given === undefined ? linkInAddress() : given),
    [box, given],
  )
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

/** The key in `history.state`, beside whatever a router keeps there. */
const KEPT = 'fluxbaseInvite'

function linkInAddress(): string | undefined {
  return tokenPart(location.href) ?? (Object(history.state) as Record<string, string>)[KEPT]
}

/** Takes this token out of the address. Anything else that stands there stays, and so does the address without it. */
function strip(token: string | null, keep: boolean): void {
  const { [KEPT]: kept, ...others } = Object(history.state) as Record<string, unknown>
  const written = tokenPart(location.href)
  const isThere = written !== undefined && tokenFromInviteLink(written) === token
  if (token === null || !(isThere || kept !== undefined)) return
  const state = keep ? { ...others, [KEPT]: token } : others
  try {
    history.replaceState(state, '', isThere ? withoutTokenPart(location.href) : location.href)
  } catch {
    // Sandboxed documents may not; their address is nobody's to see.
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener('hashchange', listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener('hashchange', listener)
  }
}
