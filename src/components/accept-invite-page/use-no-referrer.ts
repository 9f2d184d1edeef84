'use client'
import { useEffect } from 'react'

/** Keeps the address of the page, which holds the invitation's token, out of every `Referer` that leaves it. */
export function useNoReferrer(): void {
  useEffect(() => {
    const meta = document.createElement('meta')
    meta.name = 'referrer'
    meta.content = 'no-referrer'
    document.head.append(meta)
    return () => meta.remove()
  }, [])
}
