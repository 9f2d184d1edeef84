// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { mark } from '../../src/queries/mark'
import { readList, type ListMemory } from '../../src/queries/read-list'
import { withoutToken, type Invitation } from '../../src/invitation/invitation'
import { listInvitationsResponseSchema } from '../../src/invitation/responses'
import { recorded } from '../client/recorded'

const sizes = { first: 300, part: 900, long: 0 }

/** What the schema makes of the same text, or `undefined` where it is no list. */
function bySchema(text: string) {
  try {
    return listInvitationsResponseSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const invitation = (id: number, changes: Partial<Invitation> = {}): Invitation => ({
  id: `id-${id}`,
  email: `person.${id}@example.com`,
  role: 'dashboard_user',
  expires_at: '2026-12-01T09:00:00Z',
  created_at: '2026-11-24T09:00:00Z',
  accepted: false,
  ...changes,
})
const invitations = (count: number) => Array.from({ length: count }, (_, id) => invitation(id))
const reply = (rows: readonly unknown[]) => JSON.stringify({ invitations: rows })

const nasty = fc.constantFrom('},{', ']}', '"},{"', '{"invitations":[{', '\\', 'é', '\u{1F600}')
const row = fc.oneof(
  fc
    .record({ id: fc.nat(99), email: fc.oneof(nasty, fc.string()), token: fc.string() })
    .map(({ id, ...changes }) => invitation(id, changes)),
  fc.dictionary(fc.oneof(fc.constantFrom('id', '__proto__'), fc.string()), fc.jsonValue()),
  fc.jsonValue(),
)

describe('readList', () => {
  it('reads what the schema reads, for every list and wherever it is cut (F43)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        const text = reply(rows)
        const read = await readList(text, { sizes })
        if (read) expect(read).toEqual(bySchema(text))
      }),
    )
  })

  it.each([1, 2, 50])('reads a list of %i as servers send it, itself', async (count) => {
    const rows = invitations(count)
    expect(await readList(reply(rows), { sizes })).toEqual({ invitations: rows })
  })

  it('reads every list that a real server has sent as the schema does', async () => {
    const replies = recorded
      .map(({ response }) => JSON.stringify(response.json))
      .filter((text) => text?.startsWith('{"invitations":[{'))
    expect(replies.length).toBeGreaterThan(5)
    for (const text of replies) {
      const read = await readList(text, { sizes })
      expect(read).toBeDefined()
      expect(read).toEqual(bySchema(text))
    }
  })

  it('leaves a text to others that is cut, goes on, or is written in another way', async () => {
    const whole = reply(invitations(9))
    const cut = Array.from(whole, (_, at) => whole.slice(0, at))
    const odd = [
      `${whole} `,
      `${whole}x`,
      ` ${whole}`,
      whole.replace(']}', '],"total":3}'),
      whole.replace(']}', '],"invitations":[{"id":1}]}'),
      whole.replace('},{', '}{'),
      whole.replace('false', 'NaN'),
      '{"invitations":null}',
      '{"invitations":[]}',
      '',
    ]
    for (const text of [...cut, ...odd]) {
      expect(await readList(text, { sizes }), text).toBeUndefined()
    }
  })

  it('counts the rows that nobody can read', async () => {
    const rows = [...invitations(20), { id: 3 }, ...invitations(20), null, { email: 7 }]
    expect(await readList(reply(rows), { sizes })).toMatchObject({ unreadable: 3 })
  })

  it('hands out the first rows before it has read the others', async () => {
    const rows = invitations(50)
    const onFirstRows = vi.fn()
    const reading = readList(reply(rows), { onFirstRows, sizes })
    expect(onFirstRows).toHaveBeenCalledTimes(1)
    const [first] = onFirstRows.mock.calls[0] as [Invitation[]]
    expect(first).toEqual(rows.slice(0, first.length))
    expect(first.length).toBeLessThan(10)
    await reading
    expect(onFirstRows).toHaveBeenCalledTimes(1)
  })

  it('leaves a short list to others, to be read in one go', async () => {
    const onFirstRows = vi.fn()
    const read = (text: string) => readList(text, { onFirstRows, sizes: { ...sizes, long: 2000 } })
    expect(await read(reply(invitations(10)))).toBeUndefined()
    expect(onFirstRows).not.toHaveBeenCalled()
    expect(await read(reply(invitations(20)))).toBeDefined()
    expect(onFirstRows).toHaveBeenCalledOnce()
  })

  it('lets the page have its turn in between', async () => {
    let turns = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (turns += 100))
    let isDone = false
    const work = readList(reply(invitations(50)), { sizes }).then(() => (isDone = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(isDone).toBe(false)
    await work
    clock.mockRestore()
  })
})

describe('readList with a memory', () => {
  const read = (memory: ListMemory, rows: readonly unknown[]) =>
    readList(reply(rows), { memory, sizes })

  it('reads the same as without, whatever happens to the list from one reply to the next', async () => {
    const edit = fc.record({
      at: fc.nat(200),
      kind: fc.constantFrom('insert', 'remove', 'change', 'cut', 'move', 'none'),
      size: fc.nat(60),
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(120), fc.array(edit, { maxLength: 6 }), async (count, edits) => {
        const memory: ListMemory = { parts: [] }
        const rows = invitations(count + 1)
        let nextId = 1000
        for (const { kind, at, size } of [{ kind: 'none', at: 0, size: 0 }, ...edits]) {
          const place = at % rows.length
          const old = rows[place]!
          if (kind === 'insert') {
            rows.splice(
              place,
              0,
              ...invitations(size).map((row) => ({ ...row, id: `n${nextId++}` })),
            )
          } else if (kind === 'remove' && rows.length > 1) rows.splice(place, 1)
          else if (kind === 'change') rows[place] = { ...old, accepted: !old.accepted }
          else if (kind === 'cut') rows.splice(place, Math.min(size, rows.length - place - 1))
          else if (kind === 'move') rows.unshift(...rows.splice(place, 1))
          expect(await read(memory, rows)).toEqual({ invitations: rows })
        }
      }),
    )
  })

  it('hands out the same objects for what is the same, and reads only what is near a change', async () => {
    const memory: ListMemory = { parts: [] }
    const rows = invitations(200)
    const before = (await read(memory, rows))!.invitations
    expect((await read(memory, rows))!.invitations.every((row, at) => row === before[at])).toBe(
      true,
    )

    const changed = rows.with(100, invitation(100, { accepted: true }))
    const after = (await read(memory, changed))!.invitations
    const fresh = after.flatMap((row, at) => (row === before[at] ? [] : [at]))
    expect(fresh).toContain(100)
    expect(fresh.length).toBeLessThan(20)

    const more = (await read(memory, [invitation(999), ...changed]))!.invitations.slice(1)
    expect(more.filter((row, at) => row !== after[at]).length).toBeLessThan(20)
  })

  it('does not fall into ever smaller parts', async () => {
    const memory: ListMemory = { parts: [] }
    let rows = invitations(100)
    await read(memory, rows)
    for (let id = 1000; id < 1100; id += 1) {
      rows = [invitation(id), ...rows]
      await read(memory, rows)
    }
    expect(memory.parts.length).toBeLessThan(reply(rows).length / sizes.first)
  })

  it('keeps of a row what it is told to, and nothing else', async () => {
    const memory: ListMemory = { parts: [] }
    const rows = invitations(30).map(({ id, ...row }) => ({ id, token: 'secret=', ...row }))
    expect(await readList(reply(rows), { memory, keep: withoutToken, sizes })).toEqual({
      invitations: invitations(30),
    })
    expect(JSON.stringify(memory)).not.toContain('secret')
  })

  it('stays as it was when a reply cannot be read', async () => {
    const memory: ListMemory = { parts: [] }
    await read(memory, invitations(50))
    const { parts } = memory
    expect(
      await readList(reply(invitations(50)).replace('person.30@', '"'), { memory, sizes }),
    ).toBe(undefined)
    expect(memory.parts).toBe(parts)
  })
})

describe('mark', () => {
  it('tells texts apart by every character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 0xffff }),
        (text, place, difference) => {
          const at = place % text.length
          const other =
            text.slice(0, at) +
            String.fromCharCode(text.charCodeAt(at) ^ difference) +
            text.slice(at + 1)
          expect(mark(other, 0, other.length)).not.toBe(mark(text, 0, text.length))
          expect(mark(`${text}x`, 0, text.length + 1)).not.toBe(mark(text, 0, text.length))
          expect(mark(`<${text}>`, 1, text.length + 1)).toBe(mark(text, 0, text.length))
        },
      ),
    )
  })

  it.each([65_533, 65_534, 65_535, 65_536, 131_069, 131_070])(
    'tells an emoji from another also as character %i',
    (place) => {
      const before = 'x'.repeat(place)
      const [grin, smile] = ['😀', '😁'].map((emoji) => `${before}${emoji}y`)
      expect(mark(grin!, 0, grin!.length)).not.toBe(mark(smile!, 0, smile!.length))
    },
  )
})
