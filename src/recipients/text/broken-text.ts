/** Whether a text contains wrongly decoded characters: U+FFFD, or UTF-8 that was read as Windows-1252 (`Ã©`). */
export const isBroken = (text: string): boolean => text.includes('\uFFFD') || MISREAD.test(text)

/** UTF-8 read as Windows-1252: a lead byte, shown as a letter, followed by its continuation bytes. */
const MISREAD =
  /[Â-ß][\u0080-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|[à-ï][\u0080-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}/

/** Recovers UTF-8 text that was read as Windows-1252. Returns `null` if the text cannot have come about that way. */
export function unmisread(text: string): string | null {
  const bytes = Array.from(
    text,
    (char) => WINDOWS_1252_BYTES.get(char) ?? (char < '\u0100' ? char.charCodeAt(0) : -1),
  )
  if (bytes.includes(-1)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

/** The characters that Windows-1252 has at 0x80–0x9F, where it differs from the first 256 code points of Unicode. */
const WINDOWS_1252_BYTES = new Map(
  Array.from({ length: 32 }, (_, at) => [
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'.charAt(at),
    0x80 + at,
  ]),
)
