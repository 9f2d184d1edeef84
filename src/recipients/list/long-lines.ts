import type { ListedAddress } from './read-line'
import { parseLine } from './parse-email-list'

/** Takes a few milliseconds on a slow phone. */
export const CHARACTERS_PER_SLICE = 10_000

/**
 * Splits a long line before any rule looks at it: at separators behind an address, never inside quotes; where these are far
 * apart, at spaces. What has no separator and is too long for an address is a part of its own.
 */
export const partsOf = (line: string): string[] =>
  line.split(UNBROKEN).flatMap((part, at) => (at % 2 === 1 ? [part] : slicesOf(part)))

/** Text without a separator that is far longer than an address with all that may touch it. */
const UNBROKEN = /(?<![^\s,;，；、،؛])([^\s,;，；、،؛]{2000,})/

/** The people in a part: one whose address is too long if no rule should look at it. */
export const peopleInPart = (part: string, sender?: string): ListedAddress[] =>
  part.length < 2_000 || SEPARATOR.test(part)
    ? parseLine(part, sender)
    : [{ email: part.slice(0, 1_000) }]

function slicesOf(text: string): string[] {
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
