// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { parseRecipients } from '../../src/recipients/parse-recipients'
import { readXlsx } from '../../src/workbook/read-xlsx'
import { checkZipSize } from '../../src/workbook/zip-size'
import { workbookFiles } from '../support/workbook'
import { zip } from '../support/zip'

const STAFF = workbookFiles([
  ['Email', 'Name', 'Extension'],
  ['ada@x.org', 'Ada Lovelace', 12],
  ['', 'Cy', 13],
])

describe('readXlsx', () => {
  it('reads the rows of a workbook as texts', async () => {
    expect(await readXlsx(new Blob([zip(STAFF)]))).toEqual([
      ['Email', 'Name', 'Extension'],
      ['ada@x.org', 'Ada Lovelace', '12'],
      ['', 'Cy', '13'],
    ])
  })

  it('reads the kind of file that `parseRecipients` calls a workbook', async () => {
    const { problems } = await parseRecipients(new Blob([zip(STAFF)]))
    expect(problems).toEqual([{ code: 'workbook' }])
  })

  it('rejects a workbook that is too large when unpacked', async () => {
    const bomb = zip({ ...STAFF, 'xl/media/zeros.bin': new Uint8Array(60_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(readXlsx(new Blob([bomb]))).rejects.toThrow('more than 50000000 bytes')
  })

  it.each([
    ['no archive', new Uint8Array([1, 2, 3])],
    ['a truncated archive', zip(STAFF).slice(0, -30)],
    ['an empty file', new Uint8Array()],
  ])('rejects %s', async (_kind, bytes) => {
    await expect(readXlsx(new Blob([bytes]))).rejects.toThrow('not a readable .xlsx')
  })
})

describe('checkZipSize', () => {
  it('accepts an archive that is as large as it says', async () => {
    await expect(checkZipSize(zip({ a: 'x'.repeat(1000) }), 1000)).resolves.toBeUndefined()
  })

  it('rejects an archive that declares too much', async () => {
    await expect(
      checkZipSize(zip({ a: 'x'.repeat(600), b: 'x'.repeat(600) }), 1000),
    ).rejects.toThrow('more than 1000 bytes')
  })

  it('rejects an archive that contains more than it declares', async () => {
    const liar = zip({ a: 'x'.repeat(2000) }, { declaredSize: 10 })
    await expect(checkZipSize(liar, 1000)).rejects.toThrow('more than 1000 bytes')
    await expect(checkZipSize(liar, 5000)).rejects.toThrow('not a readable .xlsx')
  })
})
