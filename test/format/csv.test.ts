import fc from 'fast-check'
import csv from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../src/format/csv'
import { readCsv } from '../support/read-csv'

describe('writeCsv', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', '＝'), fc.string())
      .map(([sign, rest]) => sign + rest),
  )
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 })

  it('writeCsv escapes every cell that a spreadsheet would take for a formula, and changes no other cell (S25)', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // Without a header row, the reader would have to guess the delimiter.
        const written = await writeCsv([['a', 'b'], ...rows])
        const read = readCsv(written).slice(1)
        const expected = rows
          .map((row) =>
            row.map((text) => (/^[=+\-@＝＋－＠\t\r\n\0]/.test(text) ? `'${text}` : text)),
          )
          .filter((row) => row.some((text) => text.trim() !== ''))
        expect(read.flat().some((text) => /^[=+\-@＝\t\r\0]/.test(text))).toBe(false)
        // There may be more apostrophes inside a cell, where another reader might start one.
        const plain = (rows: string[][]) => rows.map((row) => row.map(withoutInnerApostrophes))
        expect(plain(read)).toEqual(plain(expected))
      }),
    )
  })

  it('writeCsv changes no ordinary address, name, date, link or sentence', async () => {
    const row = [
      'ada+console@example.com',
      "o'brien-smith@mail.example.com",
      'Lovelace, Ada',
      'Anne-Marie "Annie" O’Brien; admin',
      '2026-11-29T09:26:00.000Z',
      'https://app.example.com/invite/a-b_c=?x=1&y=@z',
      'Not sent. The server said: try again - later | in 5 minutes',
      '',
    ]
    expect(readCsv(await writeCsv([row, row]))[1]).toEqual(row)
  })

  it.each([
    ['a;=1@x', "a;'=1@x"],
    ['a\t+1', "a\t'+1"],
    ['a|@x', "a|'@x"],
    ['a\n-1', "a\n'-1"],
    ['a\u2028=1', "a\u2028'=1"],
    ['a\u0085 @x', "a\u0085 '@x"],
    ['a\u2029\u2028+1', "a\u2029\u2028'+1"],
    ['a\v\f=1', "a\v\f'=1"],
    ['a; \u200B\uFEFF=1', "a; \u200B\uFEFF'=1"],
    ['a;"=1', 'a;"\'=1'],
    ['\u200B=1', "\u200B'=1"],
    ['\uFEFF=1', "\uFEFF'=1"],
    [' =1', " '=1"],
    ['\u00A0\u202E\u2066＝1', "\u00A0\u202E\u2066'＝1"],
    ['\u3164\uFE0F\u00AD@x', "\u3164\uFE0F\u00AD'@x"],
  ])('writeCsv escapes %j, which a spreadsheet may read as a formula (O14)', async (text, safe) => {
    expect(
      readCsv(
        await writeCsv([
          ['a', 'b'],
          ['x', text],
        ]),
      ),
    ).toEqual([
      ['a', 'b'],
      ['x', safe],
    ])
  })

  it('writeCsv leaves no formula for a reader with any delimiter and line break, with or without quotes (O14)', async () => {
    const pieces = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＠',
      ';',
      ',',
      '\t',
      '|',
      '"',
      '""',
      '\n',
      '\r',
      '\r\n',
      "'",
      'a',
      '1',
      ' ',
      '\u00A0',
      '\u200B',
      '\u200E',
      '\u202E',
      '\u2066',
      '\uFEFF',
      '\0',
      '\u3164',
    )
    const text = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''))
    const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    const begins =
      /^[\s\0\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF]*[=+\-@＝＋－＠]/u
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const written = await writeCsv(cells)
        for (const delimiter of [',', ';', '\t', '|']) {
          // The second character occurs in no text, so that this reader treats quotes as ordinary characters.
          for (const quoteChar of ['"', '\uE000']) {
            for (const newline of ['\r\n', '\n', '\r'] as const) {
              const { data } = csv.parse<string[]>(written, { delimiter, quoteChar, newline })
              expect(data.flat().filter((read) => begins.test(read))).toEqual([])
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** Removes escaping apostrophes, except at the start of the text. */
const withoutInnerApostrophes = (text: string) => text.replace(/(?<=[^])'(?=[=+\-@＝＋－＠])/g, '')
