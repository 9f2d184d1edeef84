/**
 * Writes rows as CSV (RFC 4180), with a byte order mark, because Excel misreads non-ASCII characters without one. Text that a
 * spreadsheet would take for a formula gets a leading apostrophe, wherever a reader might start a cell: Excel splits at the
 * list separator of the user's locale, even inside the quotes of this file.
 */
export async function writeCsv(rows: readonly (readonly string[])[]): Promise<string> {
  const { default: csv } = await import('papaparse')
  const text = csv.unparse(rows as string[][], { escapeFormulae: FORMULA })
  return `\uFEFF${text.replace(HIDDEN_FORMULA, "$&'")}`
}

/** Characters that start a formula, also in full width, and characters that a spreadsheet drops before it looks for one. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n\0]/

/**
 * Matches from any separator or line break up to a formula character, across everything that a reader may drop: quotes, spaces
 * and invisible characters (zero width, direction marks, byte order marks, control characters).
 */
const HIDDEN_FORMULA =
  /(?:^|[,;|\t-\r\u0085\u2028\u2029])(?:(?![\t-\r\u0085\u2028\u2029])["\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}])*(?=[=+\-@＝＋－＠])/gu
