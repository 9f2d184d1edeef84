// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSliced } from '../../src/client/parse-sliced'

const SMALL = { first: 20, slice: 60 }

async function outcome(parse: () => unknown) {
  try {
    return { value: await parse() }
  } catch (error) {
    return { error: (error as Error).name }
  }
}

const row = fc.dictionary(
  fc.oneof(fc.constantFrom('id', 'email', '__proto__'), fc.string()),
  fc.oneof(fc.jsonValue(), fc.constantFrom('},{', ']}', '"},{"', '{"invitations":[{')),
)

describe('parseSliced', () => {
  it('answers what JSON.parse answers, for every list and wherever it is cut (F43)', async () => {
    const text = fc
      .tuple(fc.constantFrom('invitations', 'a', '__proto__'), fc.array(row))
      .map(([name, rows]) => JSON.stringify(Object.fromEntries([[name, rows]])))
    await fc.assert(
      fc.asyncProperty(text, async (text) => {
        expect(await outcome(() => parseSliced(text, undefined, SMALL))).toEqual(
          await outcome(() => JSON.parse(text)),
        )
      }),
    )
  })

  it('fails where JSON.parse fails: for a list cut anywhere, and for one that goes on', async () => {
    const whole = JSON.stringify({ invitations: Array.from({ length: 9 }, (_, id) => ({ id })) })
    const cut = Array.from(whole, (_, at) => whole.slice(0, at))
    const odd = [
      `${whole} `,
      `${whole}x`,
      whole.replace(']}', '],"unreadable":3}'),
      whole.replace(']}', '],"invitations":[{"id":1}]}'),
      whole.replace('},{', '} , {'),
      whole.replace('},{', '}{'),
      whole.replace('{"id":4}', '{"id":NaN}'),
      ` ${whole}`,
    ]
    for (const text of [...cut, ...odd]) {
      expect(await outcome(() => parseSliced(text, undefined, SMALL)), text).toEqual(
        await outcome(() => JSON.parse(text)),
      )
    }
  })

  it('hands out the first rows before it has read the others', async () => {
    const rows = Array.from({ length: 50 }, (_, id) => ({ id }))
    const seen: unknown[][] = []
    const text = JSON.stringify({ rows })
    await parseSliced(text, (first) => seen.push([...first]), SMALL)
    expect(seen).toHaveLength(1)
    expect(seen[0]).toEqual(rows.slice(0, seen[0]!.length))
    expect(seen[0]!.length).toBeLessThan(10)
  })

  it('lets the page have its turn in between', async () => {
    const text = JSON.stringify({ rows: Array.from({ length: 50 }, (_, id) => ({ id })) })
    let isDone = false
    const work = parseSliced(text, undefined, SMALL).then(() => (isDone = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(isDone).toBe(false)
    await work
  })
})
