import { createListeners } from '../queries/listeners'

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
  const { subscribe, notify } = createListeners()
  return {
    add(open) {
      openers.add(open)
      notify()
      return () => {
        openers.delete(open)
        notify()
      }
    },
    subscribe,
    first: () => openers.values().next().value,
  }
}
