/** UTF-16 code units: far longer than an address with all that may touch it. */
const MAX_UNBROKEN = 2_000
/** Takes a few milliseconds on a slow phone. */
export const CHARACTERS_PER_SLICE = 10_000

/**
 * Splits a long line before any rule looks at it: at separators behind an address, never inside quotes; where these are far
 * apart, at spaces. What has no separator and is too long for an address is a part of its own.
 */
export function partsOf(line: string): string[] {
  if (line.length <= MAX_UNBROKEN) return [line]
  // The words behind an address are its name if the line begins with one.
  const namesFollow = /^\s*[^\s<]*[@＠]/.test(line.slice(0, MAX_UNBROKEN)) && !line.includes('<')
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
  for (const [piece] of line.matchAll(PIECE)) {
    const isTooFar = (slices: number) => part.length > slices * CHARACTERS_PER_SLICE
    if (isUnbroken(piece)) {
      end()
      parts.push(piece)
    } else if (SEPARATOR.test(piece)) {
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

/** Whether a text is one piece without a separator that is too long to be an address. */
export const isUnbroken = (text: string) => text.length > MAX_UNBROKEN && !SEPARATOR.test(text)

/** What is too long for an address: its beginning, which is long enough to be refused. */
export const tooLong = (text: string) => ({ email: text.slice(0, MAX_UNBROKEN) })
