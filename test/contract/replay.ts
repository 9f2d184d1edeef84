import { expect } from 'vitest'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import type { DialectName } from '../../src/testing/dialects'
import { CUT_OFF, NOT_IMITATED } from './not-imitated'

export interface Recording {
  generation: keyof typeof DIALECTS
  server: string
  records: Rec[]
}

export interface Rec {
  case: string
  request?: { method: string; path: string; headers: Record<string, string>; body?: unknown }
  response?: { status: number; headers: Record<string, string>; json?: unknown; text?: string }
  network_error?: string
  wait_ms?: number
  json?: Record<string, unknown>
}

/** The headers that the client relies on. Others are not compared. */
const HEADERS = [
  'retry-after',
  'idempotency-replayed',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-expose-headers',
  'access-control-max-age',
]

/** The server for each letter in the recordings. */
const DIALECTS = {
  o: 'wayli-app-2026.1',
  m: 'fluxbase-eu-2026.3',
  n: 'nimbleflux-2026.3',
} satisfies Record<string, DialectName>

/** Replays recordings of a server against a fake of its generation, and maps generated values (tokens, ids) to the fake's. */
export class Replay {
  readonly fake: FakeFluxbase
  readonly used = new Set<string>()
  /** Recorded token, id or JWT → the fake's own. */
  readonly #ours = new Map<string, string>()
  #selected = new Set<string>()

  constructor(recording: Recording, mended: boolean) {
    const limited = recording.server.includes('rate limiter on')
    const raised = recording.generation === 'o' ? {} : { loginLimit: 10_000, setupLimit: 10_000 }
    this.fake = createFakeFluxbase({
      dialect: DIALECTS[recording.generation],
      // Some runs were recorded with accepting fixed, but none with nimbleflux's revoking fixed.
      stockBugs: { accept: !mended, revoke: true },
      admin: null,
      setupToken: '<setup-token>',
      rateLimit: limited ? { requests: 100, windowMs: 60_000 } : null,
      ...raised,
    })
  }

  /** Each file numbers its JWTs from the start. A header that is nowhere in a file was not recorded. */
  nextFile({ records }: Recording): void {
    for (const name of this.#ours.keys()) if (name.startsWith('<jwt-')) this.#ours.delete(name)
    this.#selected = new Set(
      records.flatMap(({ response }) => Object.keys(response?.headers ?? {})),
    )
  }

  async play(record: Rec): Promise<void> {
    const { request } = record
    // Real requests take time, so no two of them have the same timestamp.
    this.fake.advance(1)
    if (record.wait_ms) this.fake.advance(record.wait_ms)
    if (record.case === 'the server restarts') this.fake.restart()
    if (record.case === 'the database stops') this.fake.stopDatabase()
    if (record.case === 'the database starts') this.fake.startDatabase()
    if (record.case.startsWith('99 more requests')) {
      for (let i = 0; i < 99; i++) await this.fake.fetch('/api/v1/invitations/AAAA=/validate')
    }
    if (record.case.startsWith('claims of')) this.#compareClaims(record)
    if (!request) return
    const answer = await this.send(record)
    if (answer) await this.compare(record, answer)
  }

  /** Sends a recorded request, or runs its replacement. */
  async send(record: Rec): Promise<Response | null> {
    const name = record.network_error === undefined ? record.case : CUT_OFF
    const exception = NOT_IMITATED[name]
    if (exception) {
      this.used.add(name)
      exception.instead?.(this.fake, record, (theirs, own) => this.#ours.set(theirs, own))
      return null
    }
    const { method, path, headers, body } = record.request!
    const text =
      body === undefined
        ? undefined
        : expand(typeof body === 'string' ? body : JSON.stringify(body))
    return this.fake.fetch(this.#translate(expand(path)), {
      method,
      headers: {
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, this.#translate(value)]),
        ),
      },
      ...(text !== undefined && { body: this.#translate(text) }),
    })
  }

  async compare({ request, response: theirs }: Rec, ours: Response): Promise<void> {
    expect(ours.status, 'status').toBe(theirs!.status)
    const text = await ours.text()
    if (theirs!.json === undefined) {
      expect(text).toBe(theirs!.text ?? '')
    } else {
      this.#learn(theirs!.json, JSON.parse(text))
      expect(form(JSON.parse(text))).toEqual(
        form(JSON.parse(expand(this.#translate(JSON.stringify(theirs!.json))))),
      )
    }
    for (const name of HEADERS.filter((name) => this.#selected.has(name))) {
      expect(ours.headers.get(name), name).toBe(theirs!.headers[name] ?? null)
    }
    expect(ours.headers.get('x-request-id')).toBeTruthy()
    if (theirs!.headers['content-type'] && request!.method !== 'HEAD') {
      expect(ours.headers.get('content-type')).toBe(theirs!.headers['content-type'])
    }
  }

  /** Records pairs of generated values: those at the same place in the server's and in the fake's response. */
  #learn(theirs: unknown, ours: unknown): void {
    if (Array.isArray(theirs) && Array.isArray(ours)) {
      theirs.forEach((value, i) => this.#learn(value, ours[i]))
    } else if (isObject(theirs) && isObject(ours)) {
      for (const [key, value] of Object.entries(theirs)) this.#learn(value, ours[key])
    } else if (typeof theirs === 'string' && typeof ours === 'string') {
      const [mine, other] = [
        /\/invite\/(.+)/.exec(ours)?.[1] ?? ours,
        /\/invite\/(.+)/.exec(theirs)?.[1] ?? theirs,
      ]
      if (MADE_UP.test(other) && !this.#ours.has(other)) this.#ours.set(other, mine)
    }
  }

  #compareClaims(record: Rec): void {
    const name =
      /<jwt-\d+>/.exec(record.case)?.[0] ??
      [...this.#ours.keys()].filter((key) => key.startsWith('<jwt-')).at(-2)
    const claims = JSON.parse(
      atob(this.#ours.get(name!)!.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')),
    )
    expect(form(claims)).toEqual(form(JSON.parse(this.#translate(JSON.stringify(record.json)))))
  }

  #translate(text: string): string {
    let translated = text
    for (const [theirs, own] of this.#ours) {
      translated = translated.replaceAll(theirs, own)
      // Some requests contain a token that is encoded or lacks its padding.
      if (theirs.endsWith('='))
        translated = translated.replaceAll(theirs.slice(0, -1), own.slice(0, -1))
    }
    return translated
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MADE_UP = /^(<jwt-\d+>|[A-Za-z0-9_-]{43}=|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/
const TIMES = [
  'expires_at',
  'created_at',
  'updated_at',
  'accepted_at',
  'last_login_at',
  'timestamp',
]

/** Replaces times, request ids and generated values by placeholders. */
function form(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => form(item))
  if (isObject(value)) {
    const { created_at, expires_at } = value
    return {
      ...Object.fromEntries(Object.entries(value).map(([name, item]) => [name, form(item, name)])),
      ...(expires_at !== undefined && { span: secondsBetween(created_at, expires_at) }),
    }
  }
  if (TIMES.includes(key)) return TIME.test(String(value)) ? '<time>' : value
  if (key === 'request_id') return '<request id>'
  if (['exp', 'nbf', 'iat'].includes(key)) return typeof value
  if (['jti', 'session_id', 'tenant_id'].includes(key))
    return UUID.test(String(value)) ? '<uuid>' : value
  return value
}

/** The lifetime, which can be compared although the times are placeholders. */
const secondsBetween = (from: unknown, to: unknown) =>
  Math.round((Date.parse(String(to)) - Date.parse(String(from))) / 1000)

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Expands the recordings' notation for repetitions ("<300 x a>") and large bodies ("<2 MiB of JSON>"). */
function expand(text: string): string {
  return text
    .replace(/<(\d+) x (.)>/g, (_, count, letter) => letter.repeat(Number(count)))
    .replace(/^<(\d+) MiB of JSON>$/, (_, mib) =>
      JSON.stringify({ name: 'n'.repeat(Number(mib) * 1024 * 1024) }),
    )
}
