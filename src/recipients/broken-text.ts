/** Whether a text holds characters that went wrong on their way: U+FFFD, or UTF-8 that was read as Windows-1252 (`Ã©`). */
export const isBroken = (text: string): boolean => text.includes('\uFFFD') || MISREAD.test(text)

/** What UTF-8 looks like in Windows-1252: a first byte as a letter, and the bytes behind it. */
const MISREAD =
  /[Â-ß][\u0080-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|[à-ï][\u0080-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}/

/** The text as it was before it was misread, or `null` where that cannot be told. */
export function unmisread(text: string): string | null {
  const bytes = Array.from(
    text,
    (sign) => BYTES.get(sign) ?? (sign < '\u0100' ? sign.charCodeAt(0) : -1),
  )
  if (bytes.includes(-1)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

/** Where Windows-1252 differs from the first 256 characters of Unicode. */
const BYTES = new Map(
  Array.from({ length: 32 }, (_, at) => [
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'.charAt(at),
    0x80 + at,
  ]),
)
