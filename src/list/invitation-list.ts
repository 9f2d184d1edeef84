import type { Invitation, InvitationRole } from '../invitation/invitation'
import {
  changeAfter,
  EXPIRING_SOON,
  INVITATION_STATUSES,
  statusCode,
  type InvitationStatus,
  type StatusClock,
} from '../invitation/status'
import { finish, numberOf, toColumnarList, type ColumnarList, type Times } from './columnar-list'
import type { ArrangeOptions, InvitationSort, InvitationView } from './invitation-view'
import { columnText, rankColumn } from './column-values'
import type { ListColumn } from './list-column'
import {
  compareCodeUnits,
  compareInLocale,
  orderByRank,
  rankNumbers,
  rankValues,
  type Ranks,
} from './order'
import { foldSearch, searchGroups, searchText } from './search-text'

/** The addresses of a list, for searching and sorting. */
export interface AddressTexts {
  /** Returns 1 for each row whose address contains the text, else 0. */
  mark(needle: string): Uint8Array
  /** Ranks the rows by address. */
  ranks(): Ranks
}

/** One row, with its status at an instant. */
export interface ListRow {
  /** Unique within the list, even if a server sends an id twice. */
  key: string
  invitation: Invitation
  status: InvitationStatus
  /** The row's number among the invitations for the same address, counted from 1 for the oldest; `null` if it is the only one. */
  repeat: number | null
  /** The next newer invitation for the same address, if there is one. */
  newer: Invitation | null
}

/** A list that can be counted, filtered, sorted and read row by row. A position is an index into its invitations. */
export class InvitationList {
  readonly #data: ColumnarList
  readonly #addresses: AddressTexts
  /** The latest result of each memoised computation, by name, with the inputs it was computed from. */
  readonly #memo = new Map<string, { inputs: readonly unknown[]; value: unknown }>()

  constructor(data: ColumnarList, addresses: AddressTexts) {
    this.#data = data
    this.#addresses = addresses
  }

  /** The number of distinct addresses. */
  get people(): number {
    return this.#data.people.count
  }

  /** The roles that occur in the list, in alphabetical order. */
  get roles(): readonly InvitationRole[] {
    const { role, roles } = this.#data
    return this.#memoize('roles', [], () => roles.filter((_, code) => role.includes(code)).sort())
  }

  /** Whether this user sent every invitation. */
  isAllBy(userId: string): boolean {
    return this.#memoize('all by', [userId], () =>
      this.#data.invitations.every(({ invited_by }) => invited_by === userId),
    )
  }

  /** The number of invitations with each status. */
  counts(clock: StatusClock): Record<InvitationStatus, number> {
    const [pending = 0, expiring = 0, expired = 0, accepted = 0] = this.#at(clock).counts
    return { pending, expiring, expired, accepted }
  }

  /** The next time (milliseconds since the epoch) at which the status of a row changes, or `null` if none will. */
  nextChange(clock: StatusClock): number | null {
    return this.#at(clock).next
  }

  /** Filters and sorts: returns the positions of the view's rows, in its order. */
  arrange(view: InvitationView, options: ArrangeOptions): Uint32Array {
    const { role, roles } = this.#data
    const order = this.#order(view.sort, options)
    const found = this.#search(view.search, options)
    if (!found && !view.status && !view.role) return order
    const statuses = view.status ? this.#at(options).statuses : undefined
    const status = view.status ? INVITATION_STATUSES.indexOf(view.status) : -1
    const wantedRole = view.role ? roles.indexOf(view.role) : -1
    // A plain loop, because this runs on every key that is typed, and a callback per row is too slow for a hundred thousand.
    const positions = new Uint32Array(order.length)
    let count = 0
    for (let place = 0; place < order.length; place += 1) {
      const at = order[place]!
      if (
        (!found || found[at] === 1) &&
        (!view.role || role[at] === wantedRole) &&
        (!statuses || statuses[at] === status)
      ) {
        positions[count++] = at
      }
    }
    return positions.slice(0, count)
  }

  keyAt(position: number): string {
    const { invitations, duplicateKeys } = this.#data
    return duplicateKeys.get(position) ?? invitations[position]!.id
  }

  rowAt(position: number, { now, expiringSoon = EXPIRING_SOON }: StatusClock): ListRow {
    const { invitations, accepted, expires, people } = this.#data
    const isAccepted = accepted[position] === 1
    const code = statusCode(isAccepted, expires.values[position]!, now, expiringSoon)
    return {
      key: this.keyAt(position),
      invitation: invitations[position]!,
      status: INVITATION_STATUSES[code]!,
      repeat: people.repeat[position] || null,
      newer: invitations[people.newer[position]!] ?? null,
    }
  }

  /** What time decides: each row's status as a code, the number of rows with each, and when the first of them changes. */
  #at({ now, expiringSoon = EXPIRING_SOON }: StatusClock) {
    return this.#memoize('statuses', [now, expiringSoon], () => {
      const { accepted, expires } = this.#data
      const statuses = new Uint8Array(accepted.length)
      const counts = [0, 0, 0, 0]
      let next = Infinity
      for (let at = 0; at < statuses.length; at += 1) {
        const code = statusCode(accepted[at] === 1, expires.values[at]!, now, expiringSoon)
        statuses[at] = code
        counts[code]! += 1
        if (!accepted[at])
          next = Math.min(next, changeAfter(now, expires.values[at]!, expiringSoon))
      }
      return { statuses, counts, next: next === Infinity ? null : next }
    })
  }

  #order(sort: InvitationSort | undefined, options: ArrangeOptions): Uint32Array {
    const ranks = sort && this.#ranks(sort.key, options)
    if (ranks) return orderByRank(ranks, sort.direction)
    return this.#memoize('order', [], () => {
      const order = new Uint32Array(this.#data.invitations.length)
      for (let at = 0; at < order.length; at += 1) order[at] = at
      return order
    })
  }

  /** Returns `undefined` for an unknown column. */
  #ranks(key: string, options: ArrangeOptions): Ranks | undefined {
    const { invitations, created, expires } = this.#data
    if (key === 'email') return this.#addresses.ranks()
    if (key === 'created_at') return rankTimes(created)
    if (key === 'expires_at') return rankTimes(expires)
    if (key === 'role') return this.#roleRanks(options)
    if (key === 'status') {
      const { statuses } = this.#at(options)
      return this.#memoize('status ranks', [statuses], () => ({
        known: INVITATION_STATUSES.length,
        of: Uint32Array.from(statuses),
      }))
    }
    const { columns, locale } = options
    const column = columns?.find(({ id }) => id === key)
    return (
      column &&
      this.#memoize('column ranks', [column, locale], () => rankColumn(column, invitations, locale))
    )
  }

  #roleRanks({ roleLabel = (name) => name, locale }: ArrangeOptions): Ranks {
    return this.#memoize('role ranks', [roleLabel, locale], () => {
      const labels = this.#data.roles.map((role) => roleLabel(role))
      const { known, of } = rankValues(labels, compareInLocale(locale))
      return { known, of: this.#data.role.map((code) => of[code]!) }
    })
  }

  /** Marks the rows that contain every text of at least one group, each in the address, the role or one of the app's columns. */
  #search(
    phrase = '',
    { roleLabel = (name) => name, columns = [] }: ArrangeOptions,
  ): Uint8Array | undefined {
    const groups = searchGroups(phrase)
    if (groups.length === 0) return undefined
    const { role, roles } = this.#data
    const roleTexts = roles.map((name) => foldSearch(`${name} ${roleLabel(name)}`))
    const own = this.#memoize('column texts', [columns], () =>
      columns.map((column) => codeTexts(column, this.#data.invitations)),
    )
    const mark = (needle: string) => {
      const marked = this.#addresses.mark(needle)
      for (const { codes, texts } of [{ codes: role, texts: roleTexts }, ...own]) {
        const matches = texts.map((text) => text.includes(needle))
        if (!matches.includes(true)) continue
        for (let at = 0; at < marked.length; at += 1) if (matches[codes[at]!]) marked[at] = 1
      }
      return marked
    }
    return groups.map((needles) => needles.map(mark).reduce(both)).reduce(either)
  }

  /** Returns the previous result if the inputs are the same, else computes it anew. */
  #memoize<T>(name: string, inputs: readonly unknown[], compute: () => T): T {
    const last = this.#memo.get(name)
    if (last && last.inputs.every((input, index) => input === inputs[index])) return last.value as T
    const value = compute()
    this.#memo.set(name, { inputs, value })
    return value
  }
}

const rankTimes = (times: Times): Ranks => (times.ranks ??= rankNumbers(times.values))

/** A column's distinct search texts, and the index of each row's text: most columns have far fewer texts than rows. */
function codeTexts(column: ListColumn, invitations: readonly Invitation[]) {
  const numbers = new Map<string, number>()
  const codes = Uint32Array.from(invitations, (row) => numberOf(numbers, columnText(column, row)))
  return { codes, texts: Array.from(numbers.keys(), foldSearch) }
}

const both = (a: Uint8Array, b: Uint8Array) => a.map((mark, at) => mark & b[at]!)
const either = (a: Uint8Array, b: Uint8Array) => a.map((mark, at) => mark | b[at]!)

/** Opens a list so that it can be counted, filtered, sorted and read row by row. A long one opens faster by `openLongList`. */
export function openList(invitations: readonly Invitation[]): InvitationList {
  return new InvitationList(finish(toColumnarList(invitations)), plainAddresses(invitations))
}

/** The addresses of a list that is short enough to search one by one. */
function plainAddresses(invitations: readonly Invitation[]): AddressTexts {
  let texts: string[] | undefined
  let ranks: Ranks | undefined
  const read = () => (texts ??= invitations.map(({ email }) => searchText(email)))
  return {
    mark: (needle) => Uint8Array.from(read(), (text) => (text.includes(needle) ? 1 : 0)),
    ranks: () => (ranks ??= rankValues(read(), compareCodeUnits)),
  }
}
