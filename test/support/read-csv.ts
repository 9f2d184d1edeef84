import csv from 'papaparse'

/** Parses a CSV text into rows of cells with a third-party parser, and omits empty rows. */
export const readCsv = (text: string): string[][] =>
  csv.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data
