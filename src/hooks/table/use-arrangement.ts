'use client'
import { useCallback, useMemo } from 'react'
import type { InvitationRole } from '../../invitation/invitation'
import type { InvitationStatus, StatusClock } from '../../invitation/status'
import type { InvitationList } from '../../list/invitation-list'
import type { InvitationView } from '../../list/invitation-view'
import type { ListColumn } from '../../list/list-column'
import { useKit } from '../../provider/kit-context'
import { isText, useGuarded } from '../../provider/use-guarded'
import { useNow } from '../browser/use-now'
import { guardColumn } from './guard-column'

export interface ArrangementOptions {
  /** Returns the label of a role, so that users can search for what they see. Keep its identity stable. */
  roleLabel?: ((role: InvitationRole) => string) | undefined
  /** The app's columns, to sort and search by. Define the array outside of render. */
  columns?: readonly ListColumn[] | undefined
}

export interface Arrangement extends Required<StatusClock> {
  /** The positions in the list of the view's rows, in the order of the view. */
  positions: Uint32Array
  /** The number of invitations with each status, in the whole list. */
  counts: Record<InvitationStatus, number>
}

/** A list in the order of a view, and counted, at the current time. Rerenders when time changes a status. */
export function useArrangement(
  list: InvitationList,
  { sort, search, status, role }: InvitationView,
  { roleLabel, columns }: ArrangementOptions,
): Arrangement {
  const { expiringSoon, locale } = useKit()
  const now = useNow(
    useCallback((at) => list.nextChange({ now: at, expiringSoon }), [list, expiringSoon]),
  )
  const guarded = useGuarded()
  // A function of the app that throws must not break sorting or search. The list remembers what it computed with these.
  const texts = useMemo(
    () => ({
      roleLabel:
        roleLabel &&
        ((role: InvitationRole) => guarded('roleLabel', () => roleLabel(role), role, isText)),
      columns: columns?.map((column) => guardColumn(column, guarded)),
    }),
    [roleLabel, columns, guarded],
  )
  const positions = useMemo(
    () => list.arrange({ sort, search, status, role }, { now, expiringSoon, locale, ...texts }),
    [list, sort, search, status, role, now, expiringSoon, locale, texts],
  )
  const counts = useMemo(() => list.counts({ now, expiringSoon }), [list, now, expiringSoon])
  return { now, expiringSoon, positions, counts }
}
