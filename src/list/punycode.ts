/**
 * Decodes a punycode label (RFC 3492), given without its `xn--`. Returns `null` if it is not valid punycode. Browsers
 * can encode a domain (`new URL`), but have no API to decode one.
 */
export function decodePunycode(encoded: string): string | null {
  const basicEnd = encoded.lastIndexOf('-')
  const output = Array.from(encoded.slice(0, Math.max(0, basicEnd)))
  let code = 128
  let bias = 72
  let place = 0
  let at = basicEnd + 1
  while (at < encoded.length) {
    const before = place
    let weight = 1
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at++))
      if (digit === null) return null
      place += digit * weight
      const threshold = Math.min(Math.max(k - bias, 1), 26)
      if (digit < threshold) break
      weight *= BASE - threshold
      if (weight > 0x7f_ff_ff_ff) return null
    }
    const length = output.length + 1
    bias = adaptBias(place - before, length, before === 0)
    code += Math.floor(place / length)
    place %= length
    if (code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return null
    output.splice(place++, 0, String.fromCodePoint(code))
  }
  return output.length > 0 ? output.join('') : null
}

const BASE = 36

function digitOf(character: number): number | null {
  if (character >= 0x30 && character <= 0x39) return character - 0x30 + 26
  const letter = (character | 0x20) - 0x61
  return letter >= 0 && letter < 26 ? letter : null
}

function adaptBias(delta: number, length: number, isFirst: boolean): number {
  let scaled = isFirst ? Math.floor(delta / 700) : delta >> 1
  scaled += Math.floor(scaled / length)
  let k = 0
  for (; scaled > 455; k += BASE) scaled = Math.floor(scaled / 35)
  return k + Math.floor((BASE * scaled) / (scaled + 38))
}
