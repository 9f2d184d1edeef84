'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useKit } from '../../provider/kit-context'
import { useGuarded } from '../../provider/use-guarded'
import { useLatest } from '../../provider/use-latest'

export interface OpenState {
  /** Whether the dialog is open, for an app that decides it. @default decided by the dialog */
  open?: boolean
  /** Called when the dialog is about to open or close. With `open`, it does so only if `open` changes. */
  onOpenChange?: (open: boolean) => void
}

/** Controlled by the app if it passes `open`, otherwise by the dialog itself. */
export function useOpenState({ open, onOpenChange }: OpenState) {
  const guarded = useGuarded()
  const [ownOpen, setOwnOpen] = useState(false)
  const isOpen = open ?? ownOpen
  const latest = useLatest({ isOpen, onOpenChange })
  const setOpen = useCallback(
    (next: boolean) => {
      const { isOpen, onOpenChange } = latest.current
      if (next === isOpen) return
      setOwnOpen(next)
      guarded('onOpenChange', () => onOpenChange?.(next))
    },
    [latest, guarded],
  )
  return { isOpen, setOpen, canOpen: open === undefined || onOpenChange !== undefined }
}

/** While `canOpen`, lets the table below the same provider open the dialog. Returns what to call if focus is lost on closing. */
export function useAsInviteOpener(canOpen: boolean, setOpen: (open: boolean) => void) {
  const { inviteOpeners } = useKit()
  const focusLost = useRef<() => void>(undefined)
  useEffect(() => {
    if (!canOpen) return
    return inviteOpeners.add((onFocusLost) => {
      focusLost.current = onFocusLost
      setOpen(true)
    })
  }, [inviteOpeners, canOpen, setOpen])
  return useCallback(() => focusLost.current?.(), [])
}
