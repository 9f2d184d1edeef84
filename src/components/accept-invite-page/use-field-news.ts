'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { activeElement } from '../primitives/active-element'

/**
 * Announces what is wrong with a field in which Enter was pressed, and clears that once the field is right. The focus is already
 * there, so screen readers would not read the field again.
 *
 * @returns a function to call when the form is submitted
 */
export function useFieldNews(
  form: RefObject<HTMLFormElement | null>,
  problems: object,
  onNews: ((announcement: string) => void) | undefined,
): () => void {
  const field = useRef<Element | null>(null)
  const isTold = useRef(false)
  // `problems` is a new object in each render, so that the same problem is announced again after another submit.
  useEffect(() => {
    const focused = activeElement(form.current)
    const error = focused?.closest('[data-invalid]')?.querySelector('[data-fbi="error"]')
    if (error && focused === field.current) {
      field.current = null
      isTold.current = true
      onNews?.(error.textContent)
    } else if (!error && isTold.current) {
      isTold.current = false
      onNews?.('')
    }
  }, [form, problems, onNews])
  return () => void (field.current = activeElement(form.current))
}
