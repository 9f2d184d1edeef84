'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { isTextOrNothing, useGuarded } from '../../provider/use-guarded'
import type { InviteOpener } from '../../provider/invite-openers'
import { useKit } from '../../provider/kit-context'
import type { InvitationRowAction } from './columns/column'

interface AppCallbacks {
  nameOf: ((userId: string) => string | undefined) | undefined
  rowActions: readonly InvitationRowAction[]
  onInvite: (() => void) | undefined
}

interface GuardedCallbacks extends Omit<AppCallbacks, 'onInvite'> {
  /** Calls the app's `onInvite`; without one, opens the `InviteDialog` below the same provider, if there is one. */
  invite: InviteOpener | undefined
}

/** The app's callbacks, guarded so that one that throws is reported and breaks nothing. Stable while the callbacks are. */
export function useAppCallbacks({ nameOf, rowActions, onInvite }: AppCallbacks): GuardedCallbacks {
  const guarded = useGuarded()
  const { inviteOpeners } = useKit()
  const opener = useSyncExternalStore(inviteOpeners.subscribe, inviteOpeners.first, noOpener)
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
    invite: onInvite ? () => guarded('onInvite', onInvite) : opener,
  }
}

const noOpener = () => undefined
