import type { XlsxReader } from '../recipients/text/workbook'
import { checkZipSize } from './zip-size'

/** Bytes of the unpacked workbook. */
const MAX_SIZE = 50_000_000

/**
 * Reads the first sheet of an `.xlsx` workbook for `InviteForm`: rows of texts. Requires `read-excel-file`, which is loaded with
 * the first workbook. Nothing leaves the browser.
 *
 * Rejects if the file is not a workbook, is protected by a password, or takes up more than 50 MB when unpacked.
 *
 * @example
 * <InviteForm xlsxReader={readXlsx} />
 */
export const readXlsx: XlsxReader = async (file) => {
  if (file.size > MAX_SIZE) throw new Error('fluxbase-invitations: the workbook is too large.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  await checkZipSize(bytes, MAX_SIZE)
  const { readSheet } = await import('read-excel-file/universal')
  const rows = await readSheet(bytes.buffer)
  return rows.map((cells) => cells.map(textOf))
}

function textOf(cell: string | number | boolean | object | null): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'object' ? '' : String(cell)
}
