'use client'
import { memo, type KeyboardEvent } from 'react'
import type { CheckedRecipient } from '../../recipients/recipient'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { CROSS, WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'

export interface RecipientChipProps extends Pick<CheckedRecipient, 'id' | 'email' | 'status'> {
  name: string | undefined
  /** What is wrong, or that they seem to be invited already. Shown where they are, heard where something is wrong. */
  text: string
  /** The word for a role of their own. */
  role: string | undefined
  /** The one chip that Tab leads to. */
  isCurrent: boolean
  isEdited: boolean
  onEdit: (id: string) => void
  onRemove: (id: string) => void
  onKeyDown: (event: KeyboardEvent, id: string) => void
}

/** Somebody in the list: a button to change them and one to take them out. Renders a `li`. */
export const RecipientChip = memo(function RecipientChip({
  id,
  email,
  name,
  status,
  text,
  role,
  isCurrent,
  isEdited,
  onEdit,
  onRemove,
  onKeyDown,
}: RecipientChipProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  return (
    <li data-fbi="recipient" data-status={status} data-edited={isEdited || undefined}>
      <button
        type="button"
        data-fbi="recipient-text"
        data-recipient={id}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onEdit(id)}
        onKeyDown={(event) => onKeyDown(event, id)}
      >
        {status === 'invalid' && <Icon glyph={WARNING} />}
        <bdi dir="ltr">{email}</bdi>
        {name && <small>{name}</small>}
        {role && <small>{role}</small>}
        {text && (
          <small data-fbi={status === 'invalid' ? 'visually-hidden' : undefined}>{text}</small>
        )}
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
