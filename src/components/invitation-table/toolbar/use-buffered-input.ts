'use client'
import { useState } from 'react'

/**
 * The state of a controlled input whose owner may update `value` late, as an app does that keeps it in its router. Typed text
 * shows at once. A `value` that repeats earlier typed text is stale and ignored; the latest typed text, or any other text,
 * takes over.
 *
 * @returns the text to show, a change handler, and a function that discards the typed text
 */
export function useBufferedInput(
  value: string,
  onChange: (text: string) => void,
): [string, (text: string) => void, () => void] {
  const [typed, setTyped] = useState<{ text: string; earlier: readonly string[] } | null>(null)
  if (typed && (value === typed.text || !typed.earlier.includes(value))) setTyped(null)

  const type = (text: string) => {
    setTyped({ text, earlier: typed ? [...typed.earlier, typed.text] : [value] })
    onChange(text)
  }
  return [typed?.text ?? value, type, () => setTyped(null)]
}
