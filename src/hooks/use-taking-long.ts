'use client'
import { useEffect, useState } from 'react'

/** After how long (milliseconds) a person wonders. */
const LONG = 10_000

/** Whether something has been under way for ten seconds. */
export function useTakingLong(underWay: boolean): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!underWay) return
    const timer = setTimeout(() => setLong(true), LONG)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [underWay])
  return underWay && long
}
