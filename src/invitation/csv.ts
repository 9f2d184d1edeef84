/**
 * The cells of a CSV text, row by row, without rows that hold nothing. Separator and quoting are found out; a byte order
 * mark is no part of the first cell. Never rejects for what stands in the text. The parser is loaded at the first call.
 */
export async function readCsv(text: string): Promise<string[][]> {
  const { default: csv } = await import('papaparse')
  return csv.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data
}

/**
 * CSV as RFC 4180 has it. A cell that a spreadsheet would take for a formula gets an apostrophe in front, and the text a byte
 * order mark, without which Excel misreads letters beyond ASCII.
 */
export async function writeCsv(rows: readonly (readonly string[])[]): Promise<string> {
  const { default: csv } = await import('papaparse')
  return `\uFEFF${csv.unparse(rows as string[][], { escapeFormulae: FORMULA })}`
}

/** What begins a formula, also in full width, and the signs that a spreadsheet drops before it looks. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n\0]/
