'use client'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import type { NewRecipient } from '../../forms/use-recipients'
import { asciiDomain } from '../../recipients/address/email'
import type { InvitationRole } from '../../invitation/invitation'
import type { CheckedRecipient } from '../../recipients/recipient'
import type { RoleOption } from '../../invitation/roles'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import { activeElement } from '../primitives/active-element'
import { Button } from '../primitives/button'
import { Field } from '../primitives/field'
import { isComposing } from '../primitives/is-composing'
import { NO_FORM_OWNER } from '../primitives/no-form-owner'
import { useEscape } from '../primitives/use-escape'
import { addressAttributes } from './address-input'
import { useRoleWords } from './use-role-words'

export interface RecipientEditorProps {
  recipient: CheckedRecipient
  /** What is wrong, or why this is a duplicate. */
  text: string
  options: readonly RoleOption[]
  roleForAll: InvitationRole
  onChange: (change: Partial<NewRecipient>) => void
  onRemove: () => void
  /** `takesFocus`: focus has not moved elsewhere, so the caller must place it. */
  onClose: (takesFocus: boolean) => void
}

/** `Ada Lovelace <ada@navy.example>`, as mail programs write it. */
const NAMED = /^[\s"]*([^<>"]*?)[\s"]*<([^<>]+)>\s*$/

/** Edits the address and role of one person in the list. Renders a `div` with role `group`. */
export function RecipientEditor({
  recipient,
  text,
  options,
  roleForAll,
  onChange,
  onRemove,
  onClose,
}: RecipientEditorProps) {
  const words = useInviteFormMessages()
  const { cancel } = useLabelMessages()
  const wordsOf = useRoleWords(options)
  const { email: savedEmail, problem, repeat, suggestion, anyway } = recipient
  const [email, setEmail] = useState(savedEmail)
  const isOffered = (name: string | undefined) => options.some((option) => option.role === name)
  const [role, setRole] = useState(isOffered(recipient.role) ? recipient.role! : '')
  const editor = useRef<HTMLDivElement>(null)
  useEscape(editor, true, () => onClose(true))
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const { current } = input
    current?.focus()
    // Most faults are small, and a first key on a selected address would delete it.
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])

  function save(change: Partial<NewRecipient> = {}, takesFocus = true) {
    const [, name = '', address = email] = NAMED.exec(email) ?? []
    onChange({
      email: address.trim(),
      ...(name && { name }),
      // Accept only offered roles, even if the select was manipulated.
      ...(isOffered(role) ? { role } : role === '' && { role: undefined, unknownRole: undefined }),
      ...change,
    })
    onClose(takesFocus)
  }
  /** Saves when focus leaves the editor. Switching to another window keeps `document.activeElement`, and does not save. */
  function onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    const keepsFocus = [relatedTarget, activeElement(currentTarget)].some((one) =>
      currentTarget.contains(one),
    )
    if (keepsFocus) return
    save({}, false)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    event.stopPropagation()
    if (!isComposing(event)) save()
  }

  const ascii = asciiDomain(email)
  const isProblem = problem !== null && email === savedEmail
  return (
    // Handles Enter for the fields inside, like a nested form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={editor}
      role="group"
      data-fbi="recipient-editor"
      aria-label={words.editAddress(savedEmail)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <Field
        label={words.editLabel}
        error={isProblem && problem !== 'unknown_role' ? text : undefined}
        hint={ascii ? words.writtenAs(ascii) : undefined}
      >
        {(control) => (
          <input
            {...control}
            {...NO_FORM_OWNER}
            ref={input}
            data-fbi="input"
            {...addressAttributes}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label={words.ownRole}
        error={isProblem && problem === 'unknown_role' ? text : undefined}
      >
        {(control) => (
          <select
            {...control}
            {...NO_FORM_OWNER}
            data-fbi="select"
            value={role}
            onChange={(event) => setRole(event.currentTarget.value)}
          >
            <option value="">{words.roleForAll(roleForAll && wordsOf(roleForAll).label)}</option>
            {options.map((option) => (
              <option key={option.role} value={option.role}>
                {wordsOf(option.role).label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div data-fbi="sending-actions">
        <Button onClick={() => save()}>{words.done}</Button>
        {suggestion && email === savedEmail && (
          <Button onClick={() => save({ email: suggestion })}>{words.use(suggestion)}</Button>
        )}
        {repeat && !anyway && (
          <Button onClick={() => save({ anyway: true })}>{words.sendAnyway}</Button>
        )}
        <Button look="quiet" onClick={() => onClose(true)}>
          {cancel}
        </Button>
        <Button look="quiet" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </div>
  )
}
