/**
 * CSV as RFC 4180 has it, with a byte order mark, without which Excel misreads letters beyond ASCII. What a spreadsheet would
 * take for a formula gets an apostrophe in front, wherever a reader may begin a cell: Excel splits at the separator of its
 * user's locale, whatever the file says, and then reads what is left of our quotes by rules of its own.
 */
export async function writeCsv(rows: readonly (readonly string[])[]): Promise<string> {
  const { default: csv } = await import('papaparse')
  const text = csv.unparse(rows as string[][], { escapeFormulae: FORMULA })
  return `\uFEFF${text.replace(HIDDEN_FORMULA, "$&'")}`
}

/** What begins a formula, also in full width, and the signs that a spreadsheet drops before it looks. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n\0]/

/**
 * From any separator or line break to the sign of a formula, over all that a reader may drop: quotes, spaces, and what nobody
 * sees (zero width, marks of direction and of byte order, control characters).
 */
const HIDDEN_FORMULA =
  /(?:^|[,;|\t\r\n])(?:(?![\t\r\n])["\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}])*(?=[=+\-@＝＋－＠])/gu
