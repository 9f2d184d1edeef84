/** Whether a text has an `@`, or the full-width one of East Asian keyboards. */
export const hasAt = (text: string): boolean => /[@＠]/.test(text)

/** Whether a cell consists of one address and nothing else, except for quotes around it. */
export const isAddress = (cell: string): boolean =>
  isShort(cell) && /^\s*"?[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+\s*$/.test(cell)

/** Whether a cell contains what may be an address. */
export const hasAddress = (cell: string): boolean => isShort(cell) && /[^\s@]@[^\s@]/.test(cell)

/** Whether a text ends in an address in brackets: `Ada <ada@…>`. */
export const isBracketed = (text: string): boolean =>
  /<[^\s<>]{1,320}@[^\s<>]{1,320}>\s*$/.test(text)

/** UTF-16 code units. No pattern runs on a longer cell. */
const isShort = (cell: string) => cell.length < 2_000

/** Whether a text has a letter, a digit or an `@`: otherwise it is a bullet, a line of dashes or an empty quotation. */
export const hasWord = (text: string): boolean => /[\p{L}\p{N}@＠]/u.test(text)
