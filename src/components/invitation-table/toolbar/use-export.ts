'use client'
import type { InvitationRows } from '../../../hooks/table/invitation-rows'
import { useKit } from '../../../provider/kit-context'
import { useGuarded } from '../../../provider/use-guarded'
import type { InvitationColumn, InvitationColumnContext } from '../columns/column'
import { useHeaderText } from '../columns/use-header-text'

/**
 * Returns a function that saves rows as a CSV file. It resolves with `false` on failure: the code that writes the file is loaded
 * on first use, and loading can fail.
 */
export function useExport(
  columns: readonly InvitationColumn[],
  context: InvitationColumnContext,
): (rows: InvitationRows) => Promise<boolean> {
  const { now, backend } = useKit()
  const headerText = useHeaderText()
  const guarded = useGuarded()

  return async (rows) => {
    try {
      const { saveList } = await import('./save-list')
      const saved = await saveList({ rows, columns, context, headerText, guarded, now: now() })
      backend.emit({ type: 'list_exported', ...saved })
      return true
    } catch {
      return false
    }
  }
}
