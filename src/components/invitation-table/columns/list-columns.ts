import type { ListColumn } from '../../../list/list-column'
import type { InvitationColumn, InvitationColumnContext } from './column'

/**
 * The columns that a list is sorted and searched by besides its own fields: those whose `value` is a function. If there are
 * none, the result is always the same array.
 */
export function listColumns(
  columns: readonly InvitationColumn[],
  context: InvitationColumnContext,
): readonly ListColumn[] {
  const found = columns.flatMap(({ id, value, compare, toText }): ListColumn[] => {
    if (typeof value !== 'function') return []
    const textOf: ListColumn['toText'] =
      toText && ((own, invitation) => toText(own, invitation, context))
    const valueOf: ListColumn['value'] = (invitation) => value(invitation, context)
    return [{ id, value: valueOf, compare, toText: textOf }]
  })
  return found.length > 0 ? found : NONE
}

const NONE: readonly ListColumn[] = []
