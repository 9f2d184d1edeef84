'use client'
import { useEffect, useRef } from 'react'

/** How long a view rests before its result is announced, in milliseconds. */
const REST = 500
/** How long loading lasts before it is announced, in milliseconds. */
const PATIENCE = 1000

interface TableVoice {
  announce: (text: string) => void
  /** Changes its identity whenever search, filters or order do. */
  view: unknown
  /** How many rows there are now, in words. */
  result: string
  /** `null` unless the first list is under way. */
  loading: string | null
}

/** Announces what a view found, once it rests, and that the first list takes its time. Refreshes are silent. */
export function useTableVoice({ announce, view, result, loading }: TableVoice): void {
  const said = useRef(view)
  const latest = useRef(result)
  useEffect(() => {
    latest.current = result
  }, [result])

  useEffect(() => {
    if (said.current === view) return
    const timer = setTimeout(() => {
      said.current = view
      announce(latest.current)
    }, REST)
    return () => clearTimeout(timer)
  }, [view, announce])

  useEffect(() => {
    if (loading === null) return
    const timer = setTimeout(() => announce(loading), PATIENCE)
    return () => clearTimeout(timer)
  }, [loading, announce])
}
