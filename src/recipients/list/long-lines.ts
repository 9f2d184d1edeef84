/** Takes a few milliseconds on a slow phone. */
export const CHARACTERS_PER_SLICE = 10_000

/**
 * Splits a long line, which is read part by part: at separators behind an address, never inside quotes; where these are far
 * apart, at spaces.
 */
export function partsOf(text: string): string[] {
  if (text.length < 2 * CHARACTERS_PER_SLICE) return [text]
  // The words behind an address are its name if the line begins with one.
  const namesFollow = /^\s*[^\s<]*[@＠]/.test(text) && !text.includes('<')
  const parts: string[] = []
  let part = ''
  let hasAddress = false
  let isQuoted = false
  let isBehindAddress = false
  const end = () => {
    if (part.trim() !== '') parts.push(part)
    part = ''
    hasAddress = false
  }
  const isTooFar = (slices: number) => part.length > slices * CHARACTERS_PER_SLICE
  for (const [piece] of text.matchAll(PIECE)) {
    if (SEPARATOR.test(piece)) {
      const isMark = piece.trim() !== ''
      const isEnd = isMark
        ? isTooFar(hasAddress && !isQuoted ? 1 : 2)
        : isTooFar(isBehindAddress && !namesFollow ? 2 : 3)
      if (isEnd) end()
      else part += piece
      if (isMark) hasAddress = false
    } else {
      isBehindAddress = /[@＠]/.test(piece)
      if (isBehindAddress && namesFollow && isTooFar(2)) end()
      hasAddress ||= isBehindAddress
      if (piece.split('"').length % 2 === 0) isQuoted = !isQuoted
      part += piece
    }
  }
  end()
  return parts
}

const PIECE = /[^\s,;，；、،؛]+|[\s,;，；、،؛]+/g
const SEPARATOR = /[\s,;，；、،؛]/
