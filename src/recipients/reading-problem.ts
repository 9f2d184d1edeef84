import type { ReadingProblem } from './parsed-recipients'

/** A problem with a table or some of its lines; the people in it were read. */
export type TableProblem = (typeof TABLE_PROBLEMS)[number]
/** A problem for which nothing in a file could be read. */
export type FileProblem = Exclude<ReadingProblem['code'], TableProblem>

export const TABLE_PROBLEMS = [
  'no_addresses',
  'inactive',
  'doubtful_encoding',
  'broken_character',
  'unclosed_quote',
  'uneven_row',
  'another_table',
] as const satisfies readonly ReadingProblem['code'][]

export const isFileProblem = (code: ReadingProblem['code']): code is FileProblem =>
  !(TABLE_PROBLEMS as readonly string[]).includes(code)
