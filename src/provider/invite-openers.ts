/** Opens a dialog that invites people. `onFocusLost` is called if, when it closes, what had focus before is gone. */
export type InviteOpener = (onFocusLost: () => void) => void

/** The dialogs below one provider that invite people, so that the table can open one. */
export interface InviteOpeners {
  /** Returns a function that removes the opener. */
  add: (open: InviteOpener) => () => void
  subscribe: (listener: () => void) => () => void
  /** The one that was added first and is still there. */
  first: () => InviteOpener | undefined
}

export function createInviteOpeners(): InviteOpeners {
  const openers = new Set<InviteOpener>()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  return {
    add(open) {
      openers.add(open)
      changed()
      return () => {
        openers.delete(open)
        changed()
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    first: () => openers.values().next().value,
  }
}
