'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { InviteObjection } from '../../forms/use-invite-form'
import type { UseRecipientsResult } from '../../forms/use-recipients'
import { asciiDomain } from '../../recipients/email'
import type { InvitationRole } from '../../invitation/invitation'
import { recipientKind, type CheckedRecipient } from '../../recipients/recipient'
import type { XlsxReader } from '../../recipients/workbook'
import type { RoleOption } from '../../invitation/roles'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { WARNING } from '../primitives/glyphs'
import type { HeadingLevel } from '../primitives/heading-level'
import { Icon } from '../primitives/icon'
import { AddressInput } from './address-input'
import { CsvButton } from './csv-button'
import { RecipientEditor } from './recipient-editor'
import { RecipientList } from './recipient-list'
import { RecipientProblems } from './recipient-problems'
import { RecipientSummary } from './recipient-summary'
import { TemplateButton } from './template-button'
import { useFileDrop } from './use-file-drop'
import { useImports } from './use-imports'
import { useRecipientText } from './use-recipient-text'
import { useRoleWords } from './use-role-words'

export interface AddressFieldProps {
  people: UseRecipientsResult
  options: readonly RoleOption[]
  roleForAll: InvitationRole
  /** The most people that can be invited at once. */
  max: number
  allowedDomains?: readonly string[] | undefined
  objection: InviteObjection | null
  /** Earlier invitations could not be loaded, so duplicates were not detected. */
  isUnchecked?: boolean
  /** The id of an element that further describes a single address. */
  describedBy?: string | undefined
  /** The level of the heading of a review. @default 3 */
  headingLevel?: HeadingLevel
  /** Reads `.xlsx` files. Without it, users are told how to save them as CSV. */
  xlsxReader?: XlsxReader | undefined
  /** Announces a text to screen readers. */
  announce: (text: string) => void
}

/** The field for recipients: one input for one address or five hundred. Renders a `div`. */
export function AddressField({
  people,
  options,
  roleForAll,
  max,
  allowedDomains,
  objection,
  isUnchecked = false,
  describedBy,
  headingLevel = 3,
  xlsxReader,
  announce,
}: AddressFieldProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const textOf = useRecipientText(allowedDomains)
  const wordsOf = useRoleWords(options)
  const previousCount = useRef(people.added.length)
  /** Announces what an import adds, even if it is one person, or as many as it replaces. */
  function announceNext() {
    previousCount.current = -Infinity
  }
  const { View, ...imports } = useImports({ options, people, xlsxReader, onAdd: announceNext })
  const [editing, setEditing] = useState<string | null>(null)
  const edited = people.added.find(({ id }) => id === editing)
  const input = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const isOver = useFileDrop(box, {
    onFile: imports.readFile,
    onText: (text) => {
      if (people.draft.trim() !== '') people.addText(people.draft)
      imports.readText(text)
    },
  })
  const id = useId()
  const { added, counts } = people
  const typed = people.all.slice(added.length)
  const hasNoChips = added.length === 0
  const ascii = hasNoChips && typed.length === 1 ? asciiDomain(typed[0]!.email) : null

  // A single address that is still in the input is only validated on submit.
  const problem = objection && hasNoChips ? problemOf(objection.recipient) : ''
  function problemOf(recipient: CheckedRecipient | null): string {
    if (recipient?.status === 'duplicate') return ''
    const missing = words.emailProblems.missing
    return recipient ? textOf(recipient) : typeof missing === 'string' ? missing : ''
  }

  const focusChip = (chip: string) =>
    box.current?.querySelector<HTMLElement>(`[data-recipient="${chip}"]`)?.focus()
  function show(kind: 'invalid' | 'duplicate' | 'listed') {
    const first = added.find((one) => recipientKind(one) === kind)
    if (first) focusChip(first.id)
  }

  const { tries } = objection ?? { tries: 0 }
  const handledTries = useRef(0)
  useEffect(() => {
    if (tries === handledTries.current) return
    handledTries.current = tries
    if (tries === 0) return
    const first = added.find(({ status }) => status !== 'ready')
    if (first) focusChip(first.id)
    else input.current?.focus()
  }, [tries, added])

  // Announce several recipients that are added at once. A single one was just typed, and needs no announcement.
  useEffect(() => {
    const addedCount = added.length - previousCount.current
    previousCount.current = added.length
    if (addedCount > 1) announce(words.added(counts))
  }, [added.length, counts, announce, words])

  function close(takesFocus: boolean) {
    setEditing(null)
    // Wait until the editor has unmounted. A changed address keeps its chip's id.
    if (editing && takesFocus) queueMicrotask(() => focusChip(editing))
  }
  function remove(recipient: CheckedRecipient) {
    if (recipient.id === editing) setEditing(null)
    people.remove(recipient.id)
    announce(words.removed(recipient.email))
  }

  const error = problem || undefined
  const summaryId = hasNoChips ? undefined : `${id}-summary`
  const descriptionIds = [`${id}-hint`, summaryId, error && `${id}-error`, describedBy]
  return (
    <div data-fbi="field" data-invalid={error ? true : undefined}>
      <div data-fbi="label-row">
        <label data-fbi="label" htmlFor={id}>
          {words.emailLabel}
        </label>
        {!hasNoChips && (
          <span data-fbi="hint">{words.counter({ count: people.all.length, max })}</span>
        )}
      </div>
      <div
        ref={box}
        data-fbi="address-box"
        data-over={isOver || undefined}
        data-invalid={error ? true : undefined}
      >
        <RecipientList
          recipients={added}
          editing={editing}
          textOf={textOf}
          roleOf={({ role }) => (role && role !== roleForAll ? wordsOf(role).label : undefined)}
          onEdit={setEditing}
          onRemove={(chip) => remove(added.find((one) => one.id === chip)!)}
          onLeave={() => input.current?.focus()}
        />
        {edited && (
          <RecipientEditor
            key={edited.id}
            recipient={edited}
            text={textOf(edited)}
            options={options}
            roleForAll={roleForAll}
            onChange={(change) => people.change(edited.id, change)}
            onRemove={() => {
              remove(edited)
              input.current?.focus()
            }}
            onClose={close}
          />
        )}
        <AddressInput
          ref={input}
          id={id}
          people={people}
          aria-invalid={error ? true : undefined}
          aria-describedby={descriptionIds.filter(Boolean).join(' ')}
          onFile={imports.readFile}
          onList={imports.readText}
          onBack={() => focusChip(added.at(-1)!.id)}
        />
      </div>
      {error && (
        <p data-fbi="error" id={`${id}-error`}>
          <Icon glyph={WARNING} />
          <span>{error}</span>
        </p>
      )}
      {View && (
        <View
          {...imports}
          added={added}
          options={options}
          roleForAll={roleForAll}
          headingLevel={headingLevel}
          onClose={() => input.current?.focus()}
        />
      )}
      <div data-fbi="address-notes" id={summaryId}>
        {!hasNoChips && (
          <RecipientSummary
            counts={counts}
            onShow={show}
            onRemoveListed={() => people.removeAll((one) => recipientKind(one) === 'listed')}
            onInviteAnyway={people.all.length > 1 ? people.inviteAnyway : undefined}
          />
        )}
      </div>
      <RecipientProblems
        recipients={hasNoChips ? typed.filter((one) => !one.problem) : added}
        textOf={textOf}
        onChange={(chip, change) => {
          if (hasNoChips && change.email) people.type(change.email)
          else people.change(chip, change)
          input.current?.focus()
        }}
        onEdit={setEditing}
        onRemoveInvalid={() => {
          people.removeAll(({ status }) => status === 'invalid')
          input.current?.focus()
        }}
        onGiveRoleForAll={() => {
          people.giveRoleForAll()
          input.current?.focus()
        }}
      />
      {ascii && <p data-fbi="hint">{words.writtenAs(ascii)}</p>}
      {isUnchecked && people.all.length > 0 && <p data-fbi="hint">{words.unchecked}</p>}
      <div data-fbi="label-row">
        <span data-fbi="hint" id={`${id}-hint`}>
          {words.addressHint}
        </span>
        <span data-fbi="import-buttons">
          <CsvButton {...imports} />
          <TemplateButton options={options} />
        </span>
      </div>
    </div>
  )
}
