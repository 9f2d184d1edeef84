/**
 * Reads the first sheet of an `.xlsx` workbook: its rows, and the text of each cell. Rejects if the file is damaged, too large,
 * or not a workbook.
 */
export type XlsxReader = (file: Blob) => Promise<readonly (readonly string[])[]>

/** Writes rows as tab-separated text, one line for each row, so that line numbers are row numbers. */
export function rowsAsText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}

const quoted = (cell: string) => `"${cell.replace(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`

/** Whether a value has the shape that `XlsxReader` promises. */
export const isRows = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((cells) => Array.isArray(cells) && cells.every((cell) => typeof cell === 'string'))
