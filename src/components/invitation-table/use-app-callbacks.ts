'use client'
import { useMemo } from 'react'
import { isTextOrNothing, useGuarded } from '../../provider/use-guarded'
import type { InvitationRowAction } from './columns/column'

interface AppCallbacks {
  nameOf: ((userId: string) => string | undefined) | undefined
  rowActions: readonly InvitationRowAction[]
  onInvite: (() => void) | undefined
}

/** The app's callbacks, guarded so that one that throws is reported and breaks nothing. Stable while the callbacks are. */
export function useAppCallbacks({ nameOf, rowActions, onInvite }: AppCallbacks): AppCallbacks {
  const guarded = useGuarded()
  return {
    nameOf: useMemo(
      () => nameOf && ((id) => guarded('nameOf', () => nameOf(id), undefined, isTextOrNothing)),
      [nameOf, guarded],
    ),
    rowActions: useMemo(
      () =>
        rowActions.map(({ blocked, onChoose, ...action }) => ({
          ...action,
          ...(blocked && {
            blocked: (row) =>
              guarded('rowActions.blocked', () => blocked(row), null, isTextOrNothing),
          }),
          onChoose: (invitation) => guarded('rowActions.onChoose', () => onChoose(invitation)),
        })),
      [rowActions, guarded],
    ),
    onInvite: useMemo(() => onInvite && (() => guarded('onInvite', onInvite)), [onInvite, guarded]),
  }
}
