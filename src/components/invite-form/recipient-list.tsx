'use client'
import { useId, useMemo, type KeyboardEvent, type RefObject } from 'react'
import type { UseRecipientsResult } from '../../forms/use-recipients'
import type { InvitationRole } from '../../invitation/invitation'
import type { RoleOption } from '../../invitation/roles'
import { recipientKind, type CheckedRecipient } from '../../recipients/recipient'
import { useLatest } from '../../provider/use-latest'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { Button } from '../primitives/button'
import { RecipientChip } from './recipient-chip'
import { RecipientEditor } from './recipient-editor'
import { useRecipientText } from './recipient-text'
import { useChips, type ChipTarget } from './use-chips'
import { useRoleWords } from './use-role-words'

export interface RecipientListProps {
  people: UseRecipientsResult
  /** The element around the chips and the input. */
  box: RefObject<HTMLElement | null>
  target: ChipTarget | null
  setTarget: (target: ChipTarget) => void
  options: readonly RoleOption[]
  roleForAll: InvitationRole
  allowedDomains: readonly string[] | undefined
  announce: (text: string) => void
}

/**
 * The list of added people. It is a single tab stop: the arrow keys move between chips, Enter edits, Delete and Backspace
 * remove. A button draws more chips if not all are drawn. Renders a `ul`, a `button`, and the editor of one of them.
 */
export function RecipientList({
  people,
  box,
  target,
  setTarget,
  options,
  roleForAll,
  allowedDomains,
  announce,
}: RecipientListProps) {
  const words = useInviteFormMessages()
  const wordsOf = useRoleWords(options)
  const id = useId()
  const textOf = useRecipientText(allowedDomains)
  const { added: recipients } = people
  const chips = useChips(people, box, target, setTarget)
  const { edited } = chips
  const hidden = recipients.length - chips.drawn.length

  function removePerson({ id, email }: CheckedRecipient) {
    people.remove(id)
    announce(words.removed(email))
  }
  function remove(id: string) {
    const at = indexOf(id)
    chips.goTo(at === recipients.length - 1 ? at - 1 : at + 1)
    removePerson(recipients[at]!)
  }
  function onKeyDown(event: KeyboardEvent, id: string) {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const to = TARGETS[event.key]?.(indexOf(id), recipients.length, rtl)
    if (to !== undefined) chips.goTo(Math.max(to, 0))
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(id)
    else return
    event.preventDefault()
  }
  const indexOf = (id: string) => recipients.findIndex((one) => one.id === id)

  // The memoized chips receive these, so they must be stable.
  const latest = useLatest({ onRemove: remove, onKeyDown })
  const handlers = useMemo(
    () => ({
      onEdit: (id: string) => setTarget({ id, isEdited: true }),
      onRemove: (id: string) => latest.current.onRemove(id),
      onKeyDown: (event: KeyboardEvent, id: string) => latest.current.onKeyDown(event, id),
    }),
    [latest, setTarget],
  )

  if (recipients.length === 0) return null
  return (
    <>
      <span data-fbi="visually-hidden" id={`${id}-keys`}>
        {words.addressKeys}
      </span>
      <ul
        role="list"
        data-fbi="recipients"
        aria-label={words.addresses(recipients.length)}
        aria-describedby={`${id}-keys`}
      >
        {chips.drawn.map((index) => {
          const recipient = recipients[index]!
          const { role } = recipient
          return (
            <RecipientChip
              key={recipient.id}
              id={recipient.id}
              email={recipient.email}
              name={recipient.name}
              kind={recipientKind(recipient)}
              text={textOf(recipient)}
              role={role && role !== roleForAll ? wordsOf(role).label : undefined}
              position={hidden > 0 ? index + 1 : undefined}
              total={hidden > 0 ? recipients.length : undefined}
              isCurrent={recipient.id === chips.current}
              isEdited={recipient.id === edited?.id}
              {...handlers}
            />
          )
        })}
      </ul>
      {hidden > 0 && (
        <Button look="quiet" onClick={chips.showMore}>
          {words.more(hidden)}
        </Button>
      )}
      {edited && (
        <RecipientEditor
          key={edited.id}
          recipient={edited}
          text={textOf(edited)}
          options={options}
          roleForAll={roleForAll}
          onChange={(change) => people.change(edited.id, change)}
          onRemove={() => {
            removePerson(edited)
            setTarget({ takesFocus: true })
          }}
          onClose={(takesFocus) => setTarget({ id: edited.id, takesFocus })}
        />
      )}
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
