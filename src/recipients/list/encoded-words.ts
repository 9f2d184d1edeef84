/** Decodes the encoded words of mail headers (RFC 2047): `=?UTF-8?Q?J=C3=B6rg?=` becomes `Jörg`. */
export function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(ENCODED_WORD, (word, charset: string, encoding: string, encoded: string) => {
      try {
        const plain = encoding.toLowerCase() === 'b' ? atob(encoded) : decodeQ(encoded)
        const bytes = Uint8Array.from(plain, (char) => char.charCodeAt(0))
        return new TextDecoder(charset).decode(bytes)
      } catch {
        return word
      }
    })
}

const ENCODED_WORD = /=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,400})\?=/gi

const decodeQ = (encoded: string) =>
  encoded
    .replaceAll('_', ' ')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
