// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecipientColumns } from '../../src/recipients/table/choose-columns'
import {
  columnUse,
  mayBeFallback,
  withColumnUse,
  type ColumnUse,
} from '../../src/recipients/table/column-use'

const detected: RecipientColumns = {
  hasHeader: true,
  address: 2,
  fallbacks: [3, 4],
  role: 5,
  name: [1, 0],
}
const change = (columns: RecipientColumns, at: number, use: ColumnUse) =>
  withColumnUse(columns, detected, at, use)

describe('withColumnUse', () => {
  it('keeps the other addresses of the family as fallbacks, and no others', () => {
    expect(change(detected, 3, 'address')).toMatchObject({ address: 3, fallbacks: [2, 4] })
    expect(change(detected, 6, 'address')).toMatchObject({ address: 6, fallbacks: [] })
    expect(mayBeFallback(change(detected, 6, 'address'), detected, 3)).toBe(false)
  })

  it('gives a column that had the same use no use', () => {
    expect(change(detected, 6, 'role')).toMatchObject({ role: 6, name: [1, 0] })
  })

  it('keeps the order in which the parts of a name are read', () => {
    const without = change(detected, 1, 'ignored')
    expect(without.name).toEqual([0])
    expect(change(without, 1, 'name').name).toEqual([1, 0])
    expect(change(detected, 6, 'name').name).toEqual([1, 0, 6])
  })

  it('gives a column the use that was chosen and no other, whatever was chosen before', () => {
    const uses = fc.constantFrom<ColumnUse>('address', 'fallback', 'role', 'name', 'ignored')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), uses)), (choices) => {
        let columns = detected
        for (const [at, use] of choices) {
          if (use === 'fallback' && !mayBeFallback(columns, detected, at)) continue
          columns = change(columns, at, use)
          expect(columnUse(columns, at)).toBe(use)
          const { address, fallbacks, role, name } = columns
          const read = [address, ...fallbacks, role, ...name].filter((one) => one !== null)
          expect(new Set(read).size).toBe(read.length)
          if (address === null) expect(fallbacks).toEqual([])
        }
      }),
    )
  })
})
