'use client'
import { useMemo } from 'react'
import { isTextOrNothing, useGuarded } from '../../provider/use-guarded'
import type { InvitationRowAction } from './columns/column'

interface OwnFunctions {
  nameOf: ((userId: string) => string | undefined) | undefined
  rowActions: readonly InvitationRowAction[]
  onInvite: (() => void) | undefined
}

/** The functions that the table calls for the app, made safe to call while it draws and when something is pressed. Stable. */
export function useAppCallbacks({ nameOf, rowActions, onInvite }: OwnFunctions): OwnFunctions {
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
