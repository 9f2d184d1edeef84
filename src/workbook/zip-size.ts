/**
 * Checks that the files in a zip archive take up at most `limit` bytes, before anything is decompressed into memory. Archives
 * can declare less than they contain, so each file is decompressed and counted, too, a piece at a time. Rejects if the archive
 * is larger, damaged, encrypted or in the ZIP64 format.
 */
export async function checkZipSize(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<void> {
  const files = filesIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  let declared = 0
  for (const { size } of files) declared += size
  if (declared > limit) throw tooLarge(limit)
  let left = limit
  for (const { start, packed, size, method } of files) {
    const data = bytes.subarray(start, start + packed)
    if (data.length !== packed) throw damaged()
    const actual = method === STORED ? packed : await inflatedSize(data, left)
    if (actual > left) throw tooLarge(limit)
    if (actual !== size) throw damaged()
    left -= actual
  }
}

interface ZippedFile {
  /** The position of its data. */
  start: number
  /** Bytes in the archive. */
  packed: number
  /** Bytes when decompressed, as declared. */
  size: number
  method: number
}

const STORED = 0
const DEFLATED = 8

/** The files that the archive's directory lists. */
function filesIn(view: DataView): ZippedFile[] {
  const end = directoryEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  return Array.from({ length: count }, () => {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const method = view.getUint16(at + 10, true)
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw damaged()
    const local = view.getUint32(at + 42, true)
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== 0x04034b50) throw damaged()
    const file = {
      start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method,
    }
    // The name, extra fields and comment follow.
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    at += lengths.reduce((sum, length) => sum + length, 46)
    return file
  })
}

/** The position of the record at the end of the archive, which may be followed by a comment. */
function directoryEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw damaged()
}

/** The number of bytes in compressed data. Stops counting above the limit. */
async function inflatedSize(data: Uint8Array<ArrayBuffer>, limit: number): Promise<number> {
  const reader = new Blob([data])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return size
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      return size
    }
  }
}

const damaged = () => new Error('fluxbase-invitations: the file is not a readable .xlsx workbook.')
const tooLarge = (limit: number) =>
  new Error(`fluxbase-invitations: the workbook unpacks to more than ${limit} bytes.`)
