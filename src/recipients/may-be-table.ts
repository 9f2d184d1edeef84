/**
 * Whether a text may be a table, judged by its shape alone: a line of words above lines with addresses, or one address per
 * line beside other cells. A cheap first check that loads no word lists; `parseRecipients` decides.
 */
export function mayBeTable(text: string): boolean {
  const lines = text
    .slice(0, SAMPLE_LENGTH)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
  return DELIMITERS.some((delimiter) => {
    const rows = lines.map((line) => line.split(delimiter))
    const addressed = rows.filter((cells) => cells.some(hasAddress))
    if (addressed.length === 0 || addressed.some((cells) => cells.length < 2)) return false
    const isHeaded = rows.some((cells) => cells.length > 1 && !cells.some(hasAddress))
    const isEven = rows.every(
      (cells) =>
        cells.filter(hasAddress).length === 1 &&
        cells.some((cell) => isAddress(cell) || (delimiter === '\t' && BRACKETED.test(cell))),
    )
    return isHeaded || (isEven && (rows.length > 1 || delimiter === '\t'))
  })
}

const SAMPLE_LENGTH = 5_000
const DELIMITERS = ['\t', ';', ',', '|']

const hasAddress = (cell: string) => /[@＠]/.test(cell)
const isAddress = (cell: string) => /^\s*"?[^\s@<>"]+@[^\s@<>"]+"?\s*$/.test(cell)
const BRACKETED = /<[^\s<>]{1,320}@[^\s<>]{1,320}>\s*$/
