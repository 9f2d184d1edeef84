'use client'
import { useState } from 'react'

/**
 * What stands in a box whose text somebody else keeps, who may hand it back late: an app by its router, for example. What is
 * typed stands at once; the text that is handed back counts as soon as it is the last that was typed, or none that was.
 *
 * @returns the text, what takes what is typed, and what drops it
 */
export function useBufferedInput(
  given: string,
  send: (text: string) => void,
): [string, (text: string) => void, () => void] {
  const [typed, setTyped] = useState<{ text: string; before: readonly string[] } | null>(null)
  if (typed && (given === typed.text || !typed.before.includes(given))) setTyped(null)

  const type = (text: string) => {
    setTyped({ text, before: typed ? [...typed.before, typed.text] : [given] })
    send(text)
  }
  return [typed?.text ?? given, type, () => setTyped(null)]
}
