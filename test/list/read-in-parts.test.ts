// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { hash64 } from '../../src/list/engine/hash64'
import { readInParts, type Part } from '../../src/list/engine/read-in-parts'
import { withoutToken, type Invitation } from '../../src/invitation/invitation'
import { listInvitationsResponseSchema } from '../../src/client/admin-invitations'
import { recorded } from '../client/recorded'

const SIZE = 900

const bytesOf = (text: string) => new TextEncoder().encode(text)

const read = async (text: string, before?: readonly Part[]) => {
  const parts = await readInParts(bytesOf(text), before, undefined, SIZE)
  if (!parts) return undefined
  const unreadable = parts.reduce((sum, part) => sum + part.unreadable, 0)
  return { invitations: parts.flatMap(({ rows }) => rows), ...(unreadable > 0 && { unreadable }) }
}

/** The same text parsed with the schema, without tokens; `undefined` if it is not a list. */
function bySchema(text: string) {
  try {
    const { data } = listInvitationsResponseSchema.safeParse(JSON.parse(text))
    return data && { ...data, invitations: data.invitations.map(withoutToken) }
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

describe('a long response', () => {
  it('readInParts gives the rows that the schema gives, for every list and wherever it is cut (F43)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        const text = reply(rows)
        const list = await read(text)
        if (list) expect(list).toEqual(bySchema(text))
      }),
    )
  })

  it.each([1, 2, 50])('readInParts reads %i rows in the format of servers', async (count) => {
    const rows = invitations(count)
    expect(await read(reply(rows))).toEqual({ invitations: rows })
  })

  it('readInParts gives the rows that the schema gives, for every recorded list of a real server', async () => {
    const replies = recorded
      .map(({ response }) => JSON.stringify(response.json))
      .filter((text) => text?.startsWith('{"invitations":[{'))
    expect(replies.length).toBeGreaterThan(5)
    for (const text of replies) {
      const list = await read(text)
      expect(list).toBeDefined()
      expect(list).toEqual(bySchema(text))
    }
  })

  it('readInParts returns undefined for a text that is cut, too long or formatted differently', async () => {
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
    for (const text of [...cut, ...odd]) expect(await read(text), text).toBeUndefined()
  })

  it('readInParts counts unreadable rows', async () => {
    const rows = [...invitations(20), { id: 3 }, ...invitations(20), null, { email: 7 }]
    expect(await read(reply(rows))).toMatchObject({ unreadable: 3 })
  })

  it('readInParts keeps no token', async () => {
    const rows = invitations(30).map(({ id, ...others }) => ({ id, token: 'secret=', ...others }))
    const parts = await readInParts(bytesOf(reply(rows)), [], undefined, SIZE)
    expect(parts!.flatMap((part) => part.rows)).toEqual(invitations(30))
    expect(JSON.stringify(parts)).not.toContain('secret')
  })

  it('what was already queued, such as the render of the first rows, comes before the next part', async () => {
    let turns = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (turns += 100))
    // As browsers have it: what continues after it comes before other tasks.
    vi.stubGlobal('scheduler', { yield: () => Promise.resolve() })
    const order: string[] = []
    setTimeout(() => order.push('queued'))
    await read(reply(invitations(50)))
    order.push('read')
    vi.unstubAllGlobals()
    clock.mockRestore()
    expect(order).toEqual(['queued', 'read'])
  })

  it('readInParts yields to the page between parts, and stops when the signal is aborted', async () => {
    let turns = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (turns += 100))
    const controller = new AbortController()
    let outcome = 'reading'
    const reading = readInParts(bytesOf(reply(invitations(50))), [], controller.signal, SIZE)
    const settled = reading.then(
      () => (outcome = 'read'),
      (error: Error) => (outcome = error.name),
    )
    await Promise.resolve()
    expect(outcome).toBe('reading')
    controller.abort()
    await settled
    expect(outcome).toBe('AbortError')
    clock.mockRestore()
  })
})

describe('a long response after an earlier one', () => {
  const partsOf = async (before: readonly Part[] | undefined, rows: readonly unknown[]) =>
    (await readInParts(bytesOf(reply(rows)), before, undefined, SIZE))!
  const rowsOf = (parts: readonly Part[]) => parts.flatMap(({ rows }) => rows)

  it('readInParts gives the same rows with and without earlier parts, whatever has changed between', async () => {
    const edit = fc.record({
      at: fc.nat(200),
      kind: fc.constantFrom('insert', 'remove', 'change', 'cut', 'move', 'none'),
      size: fc.nat(60),
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(120), fc.array(edit, { maxLength: 6 }), async (count, edits) => {
        let parts: readonly Part[] | undefined
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
          parts = await partsOf(parts, rows)
          expect(rowsOf(parts)).toEqual(rows)
        }
      }),
    )
  })

  it('readInParts reuses the objects of unchanged parts, and parses only near a change', async () => {
    const rows = invitations(200)
    const first = await partsOf(undefined, rows)
    const before = rowsOf(first)
    const again = rowsOf(await partsOf(first, rows))
    expect(again.every((row, at) => row === before[at])).toBe(true)

    const changed = rows.with(100, invitation(100, { accepted: true }))
    const second = await partsOf(first, changed)
    const after = rowsOf(second)
    const fresh = after.flatMap((row, at) => (row === before[at] ? [] : [at]))
    expect(fresh).toContain(100)
    expect(fresh.length).toBeLessThan(20)

    const more = rowsOf(await partsOf(second, [invitation(999), ...changed])).slice(1)
    expect(more.filter((row, at) => row !== after[at]).length).toBeLessThan(20)
  })

  it('parts do not become ever smaller from one response to the next', async () => {
    let rows = invitations(100)
    let parts = await partsOf(undefined, rows)
    for (let id = 1000; id < 1100; id += 1) {
      rows = [invitation(id), ...rows]
      parts = await partsOf(parts, rows)
    }
    expect(parts.length).toBeLessThan(reply(rows).length / (SIZE / 3))
  })
})

describe('hash64', () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 100 }),
    // Lengths on either side of one chunk
    fc
      .tuple(fc.integer({ min: 65_530, max: 65_560 }), fc.integer())
      .map(([length, seed]) => Uint8Array.from({ length }, (_, at) => Math.imul(seed, at) >>> 24)),
  )

  it('hash64 changes with every byte and with the length, and not with the place', () => {
    fc.assert(
      fc.property(anyBytes, fc.nat(), fc.integer({ min: 1, max: 0xff }), (bytes, place, change) => {
        const hash = hash64(bytes)
        const at = place % bytes.length
        expect(hash64(bytes.with(at, bytes[at]! ^ change))).not.toBe(hash)
        expect(hash64(new Uint8Array([...bytes, 0]))).not.toBe(hash)
        expect(hash64(new Uint8Array([1, ...bytes, 2]).subarray(1, bytes.length + 1))).toBe(hash)
      }),
    )
  })
})
