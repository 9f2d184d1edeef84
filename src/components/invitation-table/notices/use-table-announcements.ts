'use client'
import { useEffect, useRef } from 'react'

/** How long a view rests before its result is announced, in milliseconds. */
const REST = 500
/** How long loading lasts before it is announced, in milliseconds. */
const PATIENCE = 1000

interface TableVoice {
  announce: (text: string) => void
  /** Change with search and filters, and with the order. */
  filter: string
  order: string
  /** How many rows there are now, and how they stand, in words. `null` while nobody knows. */
  result: string | null
  sorted: string
  /** `null` unless the first list is under way. */
  loading: string | null
}

/**
 * Announces what a view found, once it rests, and that the first list takes its time, and then what is there. Refreshes are
 * silent.
 */
export function useTableAnnouncements({
  announce,
  filter,
  order,
  result,
  sorted,
  loading,
}: TableVoice): void {
  const saidOf = useRested(filter, result, announce)
  useRested(order, sorted, announce)

  useEffect(() => {
    if (loading === null) return
    const timer = setTimeout(() => {
      announce(loading)
      // Who was told that something comes is told when it is there.
      saidOf.current = null
    }, PATIENCE)
    return () => clearTimeout(timer)
  }, [loading, announce, saidOf])
}

/** The subject of what was said last. */
function useRested(subject: string, text: string | null, announce: (text: string) => void) {
  const said = useRef<string | null>(subject)
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
  }, [text])

  const isKnown = text !== null
  useEffect(() => {
    if (!isKnown || said.current === subject) return
    const timer = setTimeout(() => {
      said.current = subject
      if (latest.current !== null) announce(latest.current)
    }, REST)
    return () => clearTimeout(timer)
  }, [subject, isKnown, announce])
  return said
}
