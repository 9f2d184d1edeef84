'use client'
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import type { CheckedRecipient } from '../../recipients/recipient'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { RecipientChip } from './recipient-chip'

export interface RecipientListProps {
  recipients: readonly CheckedRecipient[]
  /** The id of the person being edited. */
  editing: string | null
  textOf: (recipient: CheckedRecipient) => string
  /** The label of a person's own role, if they have one. */
  roleOf: (recipient: CheckedRecipient) => string | undefined
  onEdit: (id: string) => void
  onRemove: (id: string) => void
  /** Moves focus to the element after the list. */
  onLeave: () => void
}

/**
 * The list of added people. It is a single tab stop: the arrow keys move between chips, Enter edits, Delete and Backspace
 * remove. Renders a `ul`.
 */
export function RecipientList({
  recipients: latestRecipients,
  editing,
  textOf,
  roleOf,
  onEdit,
  onRemove,
  onLeave,
}: RecipientListProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  // Rendering hundreds of chips takes a moment, so it is deferred: the summary updates first.
  const recipients = useDeferredValue(latestRecipients)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const count = useRef(0)
  // Scroll to the people added last.
  useEffect(() => {
    const { current: element } = list
    if (element && recipients.length > count.current) element.scrollTop = element.scrollHeight
    count.current = recipients.length
  }, [recipients.length])
  const [current, setCurrent] = useState<string | null>(null)
  const currentId = recipients.some(({ id }) => id === current) ? current : recipients.at(-1)?.id

  // Hundreds of memoized chips receive the callbacks below, so they must be stable.
  const latest = useRef({ onEdit, onRemove, onLeave })
  useEffect(() => {
    latest.current = { onEdit, onRemove, onLeave }
  })

  const focus = useCallback((button: Element | null | undefined) => {
    if (!(button instanceof HTMLElement)) return latest.current.onLeave()
    setCurrent(button.dataset.recipient ?? null)
    button.focus()
  }, [])
  const remove = useCallback(
    (id: string) => {
      const buttons = chips(list.current)
      const at = buttons.findIndex((button) => button.dataset.recipient === id)
      focus(buttons[at + 1] ?? buttons[at - 1])
      latest.current.onRemove(id)
    },
    [focus],
  )
  const onKeyDown = useCallback(
    (event: KeyboardEvent, id: string) => {
      const buttons = chips(list.current)
      const at = buttons.findIndex((button) => button.dataset.recipient === id)
      const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
      const to = TARGETS[event.key]?.(at, buttons.length, rtl)
      if (to !== undefined) focus(buttons[Math.max(to, 0)])
      else if (event.key === 'Delete' || event.key === 'Backspace') remove(id)
      else return
      event.preventDefault()
    },
    [focus, remove],
  )
  const edit = useCallback((id: string) => {
    setCurrent(id)
    latest.current.onEdit(id)
  }, [])

  return (
    <>
      <span data-fbi="visually-hidden" id={`${id}-keys`}>
        {words.addressKeys}
      </span>
      <ul
        ref={list}
        role="list"
        data-fbi="recipients"
        aria-label={words.addresses(recipients.length)}
        aria-describedby={`${id}-keys`}
        hidden={recipients.length === 0}
      >
        {recipients.map((recipient) => (
          <RecipientChip
            key={recipient.id}
            id={recipient.id}
            email={recipient.email}
            name={recipient.name}
            status={recipient.status}
            text={textOf(recipient)}
            role={roleOf(recipient)}
            isCurrent={recipient.id === currentId}
            isEdited={recipient.id === editing}
            onEdit={edit}
            onRemove={remove}
            onKeyDown={onKeyDown}
          />
        ))}
      </ul>
    </>
  )
}

/** The index that a key moves to. An index past the last chip means the element after the list. */
const TARGETS: Record<string, (at: number, count: number, rtl: boolean) => number> = {
  ArrowRight: (at, _count, rtl) => at + (rtl ? -1 : 1),
  ArrowLeft: (at, _count, rtl) => at + (rtl ? 1 : -1),
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

const chips = (list: HTMLElement | null) =>
  Array.from(list?.querySelectorAll<HTMLElement>('[data-recipient]') ?? [])
