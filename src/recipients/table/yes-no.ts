import { foldHeader } from './word-list'

/** Whether a cell answers a header such as `Admin?` or `Suspended` with a plain yes. */
export const isYes = (cell: string): boolean => YES.has(foldHeader(cell))
export const isNo = (cell: string): boolean => NO.has(foldHeader(cell))

const folded = (text: string) => new Set(text.split(' ').map(foldHeader))

/** Also as spreadsheets write them in their languages: `WAHR`, `FAUX`. */
const YES = folded(
  'true yes y 1 x ja oui si sim tak da да 是 はい 예 نعم wahr vrai verdadero verdadeiro vero waar prawda истина',
)
const NO = folded(
  'false no n 0 nein nee nej non nao nie не нет 否 いいえ 아니오 لا falsch faux falso onwaar fałsz ложь',
)
