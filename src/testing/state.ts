import type { Dialect } from './dialects'

export interface User {
  id: string
  email: string
  password: string
  name: string
  role: string
  /** Whether this is a user of an application, and not of the dashboard. */
  app: boolean
  totp: boolean
  active: boolean
  createdAt: number
  updatedAt: number
  lastLoginAt: number | null
  failures: number
  lockedUntil: number | null
}

/** A stored invitation. Times are in milliseconds. */
export interface Row {
  id: string
  email: string
  token: string
  role: string
  invitedBy: string | null
  createdAt: number
  expiresAt: number
  acceptedAt: number | null
  tenantId: string | null
}

export interface Claims {
  sub: string
  role: string
  token_type: 'access' | 'refresh'
  exp: number
  [claim: string]: unknown
}

/** The state of a server: users, invitations, logged-out tokens, and the time. */
export class ServerState {
  readonly users: User[] = []
  rows: Row[] = []
  databaseUp = true
  /** The ids of logged-out tokens. */
  readonly revoked = new Set<unknown>()
  readonly tenantId: string
  #count = 0

  constructor(
    readonly dialect: Dialect,
    readonly now: () => number,
  ) {
    this.tenantId = this.id()
  }

  /** Returns the next of a series of UUIDs, the same in every run. */
  id(): string {
    return `00000000-0000-4000-8000-${(++this.#count).toString(16).padStart(12, '0')}`
  }

  /** Returns the next of a series of tokens, the same in every run, that look like 32 random bytes in base64url with padding. */
  invitationToken(): string {
    let seed = ++this.#count * 2654435761
    let token = ''
    for (let i = 0; i < 43; i++) {
      seed = (Math.imul(seed ^ (seed >>> 15), 2246822519) + i * 40503) >>> 0
      token += ALPHABET[(seed >>> 9) % 64]
    }
    return `${token}=`
  }

  /** Finds a dashboard user. Users of applications are stored elsewhere, and may have the same address. */
  account(email: unknown): User | undefined {
    return this.users.find((user) => user.email === email && !user.app)
  }

  addUser(fields: { email: string; password: string; name: string } & Partial<User>): User {
    const now = this.now()
    const user: User = {
      id: this.id(),
      role: this.dialect.roles[1],
      app: false,
      totp: false,
      active: true,
      createdAt: now,
      updatedAt: now,
      lastLoginAt: null,
      failures: 0,
      lockedUntil: null,
      ...fields,
    }
    this.users.push(user)
    return user
  }

  /** Inserts a row in order: newest first, and of two with the same time, the one added later first. */
  addRow(row: Omit<Row, 'id' | 'token' | 'tenantId'> & Partial<Row>): Row {
    const added: Row = { id: this.id(), token: this.invitationToken(), tenantId: null, ...row }
    const at = this.rows.findIndex((other) => other.createdAt <= added.createdAt)
    this.rows.splice(at < 0 ? this.rows.length : at, 0, added)
    return added
  }

  /** Signs an access token for 24 hours and a refresh token for 7 days. */
  session(user: User): { access_token: string; refresh_token: string; expires_in: number } {
    const session = this.id()
    return {
      access_token: this.sign(user, 'access', session, true),
      refresh_token: this.sign(user, 'refresh', session, true),
      expires_in: DAY,
    }
  }

  sign(user: User, type: Claims['token_type'], session: string, tenant: boolean): string {
    const { tenants, roles, claimedRole } = this.dialect
    const iat = Math.floor(this.now() / 1000)
    const role = user.app ? user.role : claimedRole(user.role)
    const claims: Claims = {
      user_id: user.id,
      email: user.email,
      role,
      session_id: session,
      token_type: type,
      user_metadata: { name: user.name },
      iss: 'fluxbase',
      sub: user.id,
      ...(tenants && { aud: ['fluxbase'] }),
      exp: iat + (type === 'access' ? DAY : 7 * DAY),
      nbf: iat,
      iat,
      jti: this.id(),
      ...(tenants && tenant && { tenant_id: this.tenantId }),
      ...(tenants && tenant && role === roles[0] && { is_instance_admin: true }),
    }
    const unsigned = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
    return `${unsigned}.${signature(unsigned)}`
  }

  /** Returns the claims of a token, or `null` if it was altered, has expired or is no token. */
  read(token: string): Claims | null {
    const [head, body, sign] = token.split('.')
    if (!head || !body || sign !== signature(`${head}.${body}`)) return null
    const claims = JSON.parse(decodeURIComponent(escapeBytes(atob(fromUrl(body))))) as Claims
    return claims.exp * 1000 > this.now() ? claims : null
  }
}

const DAY = 86_400
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function encode(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

const fromUrl = (text: string) => text.replaceAll('-', '+').replaceAll('_', '/')

const escapeBytes = (binary: string) =>
  Array.from(binary, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')

/** A checksum, not cryptography: it only detects altered tokens. */
function signature(text: string): string {
  let hash = 5381
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(i)) >>> 0
  return `fake-signature-${hash.toString(36)}`
}
