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
