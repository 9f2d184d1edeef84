import { deflateRawSync } from 'node:zlib'

export interface ZipOptions {
  /** The unpacked size that the archive declares for each file. @default the actual one */
  declaredSize?: number
}

/** Makes a zip archive, without checksums. */
export function zip(
  files: Record<string, string | Uint8Array>,
  { declaredSize }: ZipOptions = {},
): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const size = declaredSize ?? Buffer.byteLength(content)
    const common = Buffer.concat([
      u16(20, 0, 8, 0, 0),
      u32(0, packed.length, size),
      u16(name.length, 0),
    ])
    const local = Buffer.concat([u32(0x04034b50), common, Buffer.from(name), packed])
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        common,
        u16(0, 0, 0),
        u32(0, at),
        Buffer.from(name),
      ]),
    )
    locals.push(local)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0, 0, directory.length, directory.length),
    u32(entries.length, at),
    u16(0),
  ])
  return new Uint8Array(Buffer.concat([...locals, entries, end]))
}

const numbers = (size: number, values: readonly number[]) => {
  const bytes = Buffer.alloc(size * values.length)
  for (const [index, value] of values.entries()) bytes.writeUIntLE(value, index * size, size)
  return bytes
}
const u16 = (...values: number[]) => numbers(2, values)
const u32 = (...values: number[]) => numbers(4, values)
