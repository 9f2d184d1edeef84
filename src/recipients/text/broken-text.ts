/** Whether a text contains wrongly decoded characters: U+FFFD, or UTF-8 that was read as Windows-1252 (`Ã©`). */
export const isBroken = (text: string): boolean => text.includes('\uFFFD') || MISREAD.test(text)

/** The characters that Windows-1252 has at 0x80–0x9F, where it differs from the first 256 code points of Unicode. */
const FROM_0x80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** UTF-8 read as Windows-1252: a lead byte, shown as a letter, followed by its continuation bytes. */
const MISREAD = new RegExp(`[Â-ß]N|[à-ï]N{2}`.replaceAll('N', `[\u0080-¿${FROM_0x80}]`))

/** Recovers UTF-8 text that was read as Windows-1252. Returns `null` if the text cannot have come about that way. */
export function unmisread(text: string): string | null {
  const bytes = Array.from(text, (char) => {
    const at = FROM_0x80.indexOf(char)
    return at < 0 ? char.charCodeAt(0) : 0x80 + at
  })
  if (Math.max(...bytes) > 0xff) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}
