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
  /** Whoever is being changed. */
  editing: string | null
  textOf: (recipient: CheckedRecipient) => string
  /** The word for the role of somebody who has one of their own. */
  roleOf: (recipient: CheckedRecipient) => string | undefined
  onEdit: (id: string) => void
  onRemove: (id: string) => void
  /** The focus goes on to what comes after the list. */
  onLeave: () => void
}

/**
 * The people who were added: one stop for Tab, the arrow keys move within, Enter changes, Delete and Backspace remove.
 * Renders a `ul`.
 */
export function RecipientList({
  recipients: newest,
  editing,
  textOf,
  roleOf,
  onEdit,
  onRemove,
  onLeave,
}: RecipientListProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  // Hundreds take a moment to draw; what they add up to is told before.
  const recipients = useDeferredValue(newest)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const count = useRef(0)
  // What was added last is what somebody wants to see.
  useEffect(() => {
    const { current: element } = list
    if (element && recipients.length > count.current) element.scrollTop = element.scrollHeight
    count.current = recipients.length
  }, [recipients.length])
  const [current, setCurrent] = useState<string | null>(null)
  const currentId = recipients.some(({ id }) => id === current) ? current : recipients.at(-1)?.id

  // Handed to hundreds of chips, so they must not change with every key.
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

/** Where a key leads. Beyond the last chip is what comes after the list. */
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
