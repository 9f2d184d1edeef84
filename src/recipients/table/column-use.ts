import type { RecipientColumns } from './choose-columns'

/** What a column of a table is read as. `fallback`: tried if a row's first address is empty. */
export type ColumnUse = 'address' | 'fallback' | 'role' | 'name' | 'ignored'

export function columnUse(
  { address, fallbacks, role, name }: RecipientColumns,
  at: number,
): ColumnUse {
  if (at === address) return 'address'
  if (at === role) return 'role'
  if (name.includes(at)) return 'name'
  return fallbacks.includes(at) ? 'fallback' : 'ignored'
}

/** Whether a column may be a fallback: it belongs to the same numbered family as the column of addresses. */
export function mayBeFallback(
  columns: RecipientColumns,
  detected: RecipientColumns,
  at: number,
): boolean {
  const family = familyOf(detected)
  return at !== columns.address && family.includes(at) && family.includes(columns.address!)
}

/**
 * Changes what a column is read as. A column that had the same use is no longer read, except that several columns can be parts
 * of a name.
 *
 * @param detected the columns as they were detected, which tell the numbered family and the order of names
 */
export function withColumnUse(
  columns: RecipientColumns,
  detected: RecipientColumns,
  at: number,
  use: ColumnUse,
): RecipientColumns {
  const others = {
    ...columns,
    address: columns.address === at ? null : columns.address,
    role: columns.role === at ? null : columns.role,
    name: columns.name.filter((one) => one !== at),
    fallbacks: columns.fallbacks.filter((one) => one !== at),
  }
  const changed = withUse(others, familyOf(detected), detected.name, at, use)
  // Fallbacks belong to the column of addresses.
  return changed.address === null ? { ...changed, fallbacks: [] } : changed
}

function withUse(
  others: RecipientColumns,
  family: readonly number[],
  names: readonly number[],
  at: number,
  use: ColumnUse,
): RecipientColumns {
  if (use === 'role') return { ...others, role: at }
  if (use === 'name') return { ...others, name: inOrder([...others.name, at], names) }
  if (use === 'fallback') {
    return { ...others, fallbacks: inOrder([...others.fallbacks, at], family) }
  }
  if (use === 'ignored') return others
  const { role, name } = others
  const isFree = (one: number) => one !== at && one !== role && !name.includes(one)
  return { ...others, address: at, fallbacks: family.includes(at) ? family.filter(isFree) : [] }
}

const familyOf = ({ address, fallbacks }: RecipientColumns) =>
  address === null ? [] : [address, ...fallbacks]

/** Columns in the order of `known`; those that it does not contain follow in the order of the table. */
function inOrder(columns: readonly number[], known: readonly number[]): number[] {
  const rank = (at: number) => (known.includes(at) ? known.indexOf(at) : known.length + at)
  return [...columns].sort((a, b) => rank(a) - rank(b))
}
