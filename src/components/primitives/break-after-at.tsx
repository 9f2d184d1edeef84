import type { ReactNode } from 'react'

/** A text with an address, so that a line ends after its @ rather than within a word. */
export function breakAfterAt(text = '', part: (text: string) => ReactNode = (text) => text) {
  const at = text.lastIndexOf('@') + 1
  return (
    <>
      {part(text.slice(0, at))}
      <wbr />
      {part(text.slice(at))}
    </>
  )
}
