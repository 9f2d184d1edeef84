import { foldHeader } from './word-list'

/** Whether a cell answers a header such as `Admin?` or `Suspended` with a plain yes. */
export const isYes = (cell: string): boolean => YES.has(foldHeader(cell))
export const isNo = (cell: string): boolean => NO.has(foldHeader(cell))

const YES = new Set('true yes y 1 x ja oui si sim tak da да 是'.split(' '))
const NO = new Set('false no n 0 nein nee nej non nao nie не нет 否'.split(' '))
