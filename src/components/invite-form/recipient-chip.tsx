'use client'
import { memo, type KeyboardEvent } from 'react'
import type { CheckedRecipient, recipientKind } from '../../recipients/recipient'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { breakAfterAt } from '../primitives/break-after-at'
import { CLOCK, COPY, CROSS, WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'

export interface RecipientChipProps extends Pick<CheckedRecipient, 'id' | 'email'> {
  kind: ReturnType<typeof recipientKind>
  name: string | undefined
  /** What is wrong, or why this is a duplicate. Visually hidden, because an icon shows it and the problem panel explains it. */
  text: string
  /** The label of the person's own role. */
  role: string | undefined
  /** The position in the list, from 1, and the length of the list, if not all chips are drawn. */
  position: number | undefined
  total: number | undefined
  /** Whether this is the chip in the tab order (roving tabindex). */
  isCurrent: boolean
  isEdited: boolean
  onEdit: (id: string) => void
  onRemove: (id: string) => void
  onKeyDown: (event: KeyboardEvent, id: string) => void
}

/** A person in the list, with a button to edit them and one to remove them. Renders a `li`. */
export const RecipientChip = memo(function RecipientChip({
  id,
  email,
  name,
  kind,
  text,
  role,
  position,
  total,
  isCurrent,
  isEdited,
  onEdit,
  onRemove,
  onKeyDown,
}: RecipientChipProps) {
  const words = useInviteFormMessages()
  return (
    <li
      data-fbi="recipient"
      data-status={kind === 'listed' ? 'duplicate' : kind}
      data-edited={isEdited || undefined}
      aria-posinset={position}
      aria-setsize={total}
    >
      <button
        type="button"
        data-fbi="recipient-text"
        data-recipient={id}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onEdit(id)}
        onKeyDown={(event) => onKeyDown(event, id)}
      >
        {kind !== 'ready' && <Icon glyph={GLYPHS[kind]} />}
        <bdi dir="ltr">{breakAfterAt(email)}</bdi>
        {name && <small data-fbi="hint">{name}</small>}
        {role && <strong>{role}</strong>}
        {text && <small data-fbi="visually-hidden">{text}</small>}
      </button>
      <button
        type="button"
        data-fbi="recipient-remove"
        tabIndex={-1}
        aria-label={words.removeAddress(email)}
        onClick={() => onRemove(id)}
      >
        <Icon glyph={CROSS} />
      </button>
    </li>
  )
})

const GLYPHS = { invalid: WARNING, duplicate: CLOCK, listed: COPY }
