import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../src/invitation/csv'
import { readCsv } from '../support/read-csv'

describe('writing CSV', () => {
  it('leaves no cell that a spreadsheet would take for a formula, and changes no other (S25)', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', '＝'), fc.string())
        .map(([sign, rest]) => sign + rest),
    )
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // A first row of text tells the reader where the columns are.
        const written = await writeCsv([['a', 'b'], ...rows])
        const read = readCsv(written).slice(1)
        const expected = rows
          .map((row) =>
            row.map((text) => (/^[=+\-@＝＋－＠\t\r\n\0]/.test(text) ? `'${text}` : text)),
          )
          .filter((row) => row.some((text) => text.trim() !== ''))
        expect(read.flat().some((text) => /^[=+\-@＝\t\r\0]/.test(text))).toBe(false)
        expect(read).toEqual(expected)
      }),
    )
  })
})
