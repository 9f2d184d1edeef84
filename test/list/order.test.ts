// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankNumbers } from '../../src/list/order'

it('rankNumbers ranks in sorted order, gives equal numbers the same rank and ranks NaN last', () => {
  const number = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constant(NaN))
  fc.assert(
    fc.property(fc.array(number, { maxLength: 30 }), (numbers) => {
      const sorted = [...new Set(numbers)].filter((one) => !Number.isNaN(one)).sort((a, b) => a - b)
      const { known, of } = rankNumbers(Float64Array.from(numbers))
      expect(known).toBe(sorted.length)
      expect([...of]).toEqual(
        numbers.map((one) => (Number.isNaN(one) ? known : sorted.indexOf(one))),
      )
    }),
  )
})
