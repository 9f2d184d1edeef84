'use client'
import { useEffect, useState } from 'react'

/** Milliseconds after which something counts as taking long. */
const TAKING_LONG_MS = 10_000

/** Whether something has been pending for at least ten seconds. */
export function useIsSlow(isPending: boolean): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!isPending) return
    const timer = setTimeout(() => setLong(true), TAKING_LONG_MS)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isPending])
  return isPending && long
}
