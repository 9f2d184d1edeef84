/** What kind of binary file the first bytes indicate. */
export type BinaryKind = 'workbook' | 'pdf' | 'archive' | 'not_text'

export type DecodedText =
  { text: string; encoding: string; isDoubtful: boolean } | { binary: BinaryKind }

/**
 * Decodes text in any encoding that spreadsheets write. Without a byte order mark, zero bytes indicate UTF-16, and bytes that
 * are not UTF-8 are decoded as `fallback`. `isDoubtful` means that the fallback produced unlikely words.
 *
 * @param fallback a label that `TextDecoder` knows; an unknown label is replaced by the default
 */
export function decodeText(bytes: Uint8Array, fallback = 'windows-1252'): DecodedText {
  const binary = binaryKind(bytes)
  if (binary) return { binary }
  const unicode = byteOrderMark(bytes) ?? zeroPattern(bytes)
  if (unicode) return decodedAs(unicode, bytes)
  if (bytes.subarray(0, SAMPLE_BYTES).includes(0)) return { binary: 'not_text' }
  const utf8 = new TextDecoder().decode(bytes)
  if (isMostlyUtf8(utf8)) return { text: utf8, encoding: 'utf-8', isDoubtful: false }
  return decodedAs(fallback, bytes)
}

/** Bytes inspected to detect the encoding or the kind of file. */
const SAMPLE_BYTES = 4_096

function decodedAs(label: string, bytes: Uint8Array): DecodedText {
  const { encoding, text } = decodeAs(label, bytes) ?? decodeAs('windows-1252', bytes)!
  const isDoubtful = encoding === 'windows-1252' && UNLIKELY.test(text)
  return { text, encoding, isDoubtful }
}

function decodeAs(label: string, bytes: Uint8Array) {
  try {
    const decoder = new TextDecoder(label)
    return { encoding: decoder.encoding, text: decoder.decode(bytes) }
  } catch {
    return null
  }
}

/** Three non-ASCII letters in a row, or a control character: no western language contains these. */
const UNLIKELY = /[À-ÖØ-öø-ÿŒœŠšŽžŸƒ]{3}|[\u0080-\u009F]/

function byteOrderMark([a, b]: Uint8Array): string | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** Detects UTF-16 without a byte order mark: every second byte of an address is zero. */
function zeroPattern(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1
  })
  const [even, odd] = zeros as [number, number]
  const many = sample.length / 8
  if (odd > many && even < odd / 8) return 'utf-16le'
  return even > many && odd < even / 8 ? 'utf-16be' : null
}

/** Whether most non-ASCII characters decode as UTF-8: a truncated file or one broken byte does not make it another encoding. */
function isMostlyUtf8(text: string): boolean {
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  return broken === 0 || (text.match(/[\u0080-\uFFFC]/g)?.length ?? 0) > broken
}

const SIGNATURES: readonly [BinaryKind, readonly number[]][] = [
  ['workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x50, 0x4b, 0x05, 0x06]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['not_text', [0x89, 0x50, 0x4e, 0x47]],
  ['not_text', [0xff, 0xd8, 0xff]],
  ['not_text', [0x47, 0x49, 0x46, 0x38]],
]

function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const [kind = null] =
    SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte)) ?? []
  if (kind !== 'archive') return kind
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE_BYTES))
  return /xl\/|opendocument\.spreadsheet|\[Content_Types\]/.test(names) ? 'workbook' : 'archive'
}
