'use client'
import { useEffect } from 'react'

/** Keeps the page's URL, which contains the token, out of the `Referer` header of every request. */
export function useNoReferrer(): void {
  useEffect(() => {
    const meta = document.createElement('meta')
    meta.name = 'referrer'
    meta.content = 'no-referrer'
    document.head.append(meta)
    return () => meta.remove()
  }, [])
}
