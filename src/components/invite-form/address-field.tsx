'use client'
import { useCallback, useEffect, useId } from 'react'
import type { InviteObjection } from '../../forms/use-invite-form'
import type { UseRecipientsResult } from '../../forms/use-recipients'
import { asciiDomain } from '../../recipients/email'
import type { InvitationRole } from '../../invitation/invitation'
import type { CheckedRecipient } from '../../recipients/recipient'
import type { XlsxReader } from '../../recipients/workbook'
import type { RoleOption } from '../../invitation/roles'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useLatest } from '../../provider/use-latest'
import { useMessages } from '../../provider/use-messages'
import { WARNING } from '../primitives/glyphs'
import type { HeadingLevel } from '../primitives/heading-level'
import { Icon } from '../primitives/icon'
import { AddressInput } from './address-input'
import { activeElement } from '../primitives/active-element'
import { CsvButton } from './csv-button'
import { ProblemPanel } from './problem-panel'
import { RecipientEditor } from './recipient-editor'
import { RecipientList } from './recipient-list'
import { RecipientSummary } from './recipient-summary'
import { recipientText } from './recipient-text'
import { TemplateButton } from './template-button'
import { useChips } from './use-chips'
import { useFileDrop } from './use-file-drop'
import { useImports } from './use-imports'

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
  // The array is often a new one with the same domains.
  const domains = allowedDomains?.join()
  const textOf = useCallback(
    (one: CheckedRecipient) => recipientText(one, words, domains?.split(',')),
    [words, domains],
  )
  const { View, ...imports } = useImports({ options, people, xlsxReader })
  const { added, lastAdded, counts } = people
  const [chips, box] = useChips(people)
  const { edited, focusInput } = chips
  const drop = useFileDrop({
    onFile: imports.readFile,
    onText(text) {
      if (people.draft.trim() !== '') people.addText(people.draft)
      imports.readText(text)
    },
  })
  const id = useId()
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

  /** Moves focus to the first person for whom the predicate returns `true`, or else to the input. */
  function focusFirst(matches: (recipient: CheckedRecipient) => boolean) {
    const at = added.findIndex(matches)
    if (at < 0) focusInput()
    else chips.goTo(at)
  }
  function remove(recipient: CheckedRecipient) {
    people.remove(recipient.id)
    announce(words.removed(recipient.email))
  }

  const tries = objection?.tries ?? 0
  const latest = useLatest({
    focusProblem() {
      // An input that has focus already is not read again.
      const { current } = box
      if (problem && activeElement(current)?.matches('[data-fbi="address-input"]'))
        announce(problem)
      focusFirst(({ status }) => status !== 'ready')
    },
    announceAdded() {
      const one = lastAdded.length === 1 && added.find(({ id }) => id === lastAdded[0]!.id)
      if (!one) return announce(words.added(counts))
      const { email, suggestion } = one
      announce(
        words.addedOne({
          email,
          problem: textOf(one) || (suggestion && words.didYouMean(suggestion)) || '',
        }),
      )
    },
  })
  useEffect(() => {
    if (tries > 0) latest.current.focusProblem()
  }, [tries, latest])
  useEffect(() => {
    if (lastAdded.length > 0) latest.current.announceAdded()
  }, [lastAdded, latest])

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
        data-over={drop.isOver || undefined}
        data-invalid={error ? true : undefined}
        {...drop.props}
      >
        <RecipientList
          recipients={added}
          chips={chips}
          textOf={textOf}
          options={options}
          roleForAll={roleForAll}
          onRemove={remove}
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
              focusInput()
            }}
            onClose={(takesFocus) => {
              chips.closeEditor()
              if (takesFocus) focusFirst((one) => one.id === edited.id)
            }}
          />
        )}
        <AddressInput
          id={id}
          people={people}
          aria-invalid={error ? true : undefined}
          aria-describedby={descriptionIds.filter(Boolean).join(' ')}
          onFile={imports.readFile}
          onList={imports.readText}
          onBack={() => chips.goTo(added.length - 1)}
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
          onClose={focusInput}
        />
      )}
      <div data-fbi="address-notes" id={summaryId}>
        {!hasNoChips && <RecipientSummary counts={counts} />}
      </div>
      <ProblemPanel
        people={people}
        textOf={textOf}
        onEdit={chips.edit}
        onSolved={focusInput}
        announce={announce}
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
