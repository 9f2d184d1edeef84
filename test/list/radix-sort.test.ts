// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankByRadix } from '../../src/list/engine/radix-sort'

const line = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é', '\u{1F600}', '\uFFFF') }),
)

it('rankByRadix ranks in sorted order and gives equal lines the same rank', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const starts = new Uint32Array(lines.length + 1)
      lines.forEach((text, at) => (starts[at + 1] = starts[at]! + text.length + 1))
      const sorted = [...new Set(lines)].sort()
      const { known, of } = rankByRadix(lines.join('\n'), starts)
      expect(known).toBe(sorted.length)
      expect([...of]).toEqual(lines.map((text) => sorted.indexOf(text)))
    }),
  )
})
