import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from '../../src/invitation/csv'

describe('reading CSV', () => {
  it('finds the separator out, drops the byte order mark and rows that hold nothing', async () => {
    const rows = await readCsv('\uFEFFemail;role\r\n\r\ngrace@x.example;"the ""boss"""\r\n;\r\n')
    expect(rows).toEqual([
      ['email', 'role'],
      ['grace@x.example', 'the "boss"'],
    ])
  })

  it('never fails, whatever stands in the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await readCsv(text)).toBeInstanceOf(Array)
      }),
    )
  })
})

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
        const read = (await readCsv(written)).slice(1)
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
