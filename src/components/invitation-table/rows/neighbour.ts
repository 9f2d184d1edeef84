import type { InvitationRows } from '../../../hooks/table/invitation-rows'
import { mainAction } from '../columns/main-action'

/**
 * The row to focus when this one is removed: the next row that has an action, else the previous one, else none.
 *
 * @param place the row's last place, if it has been removed already
 */
export function neighbour(rows: InvitationRows, key: string, place = 0): string | null {
  const found = rows.placeOf(key, place)
  const at = found < 0 ? place - 1 : found
  for (const step of [1, -1]) {
    for (let row = rows.at(at + step), away = 1; row; away += 1, row = rows.at(at + step * away)) {
      if (mainAction(row) !== null) return row.key
    }
  }
  return null
}
