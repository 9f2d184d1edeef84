/** A text as it was before a mail program encoded its words (RFC 2047): `=?UTF-8?Q?J=C3=B6rg?=` is `Jörg`. */
export function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(WORD, (word, charset: string, encoding: string, written: string) => {
      try {
        const plain = encoding.toLowerCase() === 'b' ? atob(written) : fromQ(written)
        const bytes = Uint8Array.from(plain, (sign) => sign.charCodeAt(0))
        return new TextDecoder(charset).decode(bytes)
      } catch {
        return word
      }
    })
}

const WORD = /=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,400})\?=/gi

const fromQ = (written: string) =>
  written
    .replaceAll('_', ' ')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
