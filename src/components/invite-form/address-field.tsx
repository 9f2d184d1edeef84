'use client'
import { useId, useRef, useState } from 'react'
import type { InviteObjection } from '../../forms/use-invite-form'
import { useRecipientImport } from '../../forms/use-recipient-import'
import type { UseRecipientsResult } from '../../forms/use-recipients'
import type { InvitationRole } from '../../invitation/invitation'
import type { XlsxReader } from '../../recipients/text/workbook'
import type { RoleOption } from '../../invitation/roles'
import { useLazyParts, useNeed } from '../../provider/use-lazy-parts'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import { Button } from '../primitives/button'
import { ErrorNote } from '../primitives/error-note'
import { FieldError } from '../primitives/field-error'
import type { HeadingLevel } from '../primitives/heading-level'
import { AddressInput, focusAddressInput } from './address-input'
import { CsvButton } from './csv-button'
import { TemplateButton } from './template-button'
import type { ChipTarget } from './use-chips'
import { useFileDrop } from './use-file-drop'

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
  const words = useInviteFieldMessages()
  const { tryAgain, cancel, errors } = useLabelMessages()
  const [view, setView] = useState<typeof import('./import-view') | null>(null)
  const loadView = async () => setView(await import('./import-view'))
  const imports = useRecipientImport({ options, people, xlsxReader, loadView })
  const { added, all } = people
  const box = useRef<HTMLDivElement>(null)
  const focusInput = () => focusAddressInput(box.current)
  const [target, setTarget] = useState<ChipTarget | null>(null)
  const drop = useFileDrop({
    onFile: imports.readFile,
    onText(text) {
      if (people.draft.trim() !== '') {
        people.type('')
        imports.readText(people.draft)
      }
      imports.readText(text)
    },
  })
  /** Pressing one of these buttons removes it, so focus moves to the input first. */
  const leaving = (action: () => void) => () => {
    focusInput()
    action()
  }
  const id = useId()
  const hasNoChips = added.length === 0
  const lazy = useLazyParts(loadPeopleParts)
  useNeed(lazy, all.length > 0 || objection !== null)
  const { parts } = lazy
  const shared = { people, box, target, setTarget, options, roleForAll, allowedDomains, announce }

  // A single address that is still in the input is only validated on submit.
  const recipient = objection?.recipient
  const isInvalid = objection !== null && hasNoChips && recipient?.status !== 'duplicate'
  const summaryId = hasNoChips ? undefined : `${id}-summary`
  const descriptionIds = [`${id}-hint`, summaryId, isInvalid && `${id}-error`, describedBy]
  return (
    <div data-fbi="field" data-invalid={isInvalid || undefined}>
      <div data-fbi="label-row">
        <label data-fbi="label" htmlFor={id}>
          {words.emailLabel}
        </label>
        {!hasNoChips && <span data-fbi="hint">{words.counter({ count: all.length, max })}</span>}
      </div>
      <div
        ref={box}
        data-fbi="address-box"
        data-over={drop.isOver || undefined}
        data-invalid={isInvalid || undefined}
        {...drop.props}
      >
        {parts && <parts.RecipientList {...shared} />}
        <AddressInput
          id={id}
          people={people}
          aria-invalid={isInvalid || undefined}
          aria-describedby={descriptionIds.filter(Boolean).join(' ')}
          onFile={imports.readFile}
          onList={imports.readText}
          onBack={() => parts && setTarget({ id: added.at(-1)?.id, takesFocus: true })}
        />
      </div>
      {!hasNoChips && lazy.failure && (
        <ErrorNote error={lazy.failure}>
          <Button onClick={() => void lazy.loadParts()}>{tryAgain}</Button>
        </ErrorNote>
      )}
      {isInvalid && (
        <FieldError id={`${id}-error`}>
          {!recipient
            ? words.emailProblems.missing
            : parts && (
                <parts.RecipientText recipient={recipient} allowedDomains={allowedDomains} />
              )}
        </FieldError>
      )}
      {imports.unread.length > 0 && (
        <ErrorNote>
          <p data-fbi="hint">
            <bdi>{imports.unread.join(' ').slice(0, SHOWN_LENGTH)}…</bdi>
          </p>
          <div data-fbi="sending-actions">
            <Button data-unsettled={errors.network} onClick={leaving(imports.readAgain)}>
              {tryAgain}
            </Button>
            <Button look="quiet" onClick={leaving(imports.discardUnread)}>
              {cancel}
            </Button>
          </div>
        </ErrorNote>
      )}
      {view && (
        <view.ImportView
          {...imports}
          added={added}
          options={options}
          roleForAll={roleForAll}
          headingLevel={headingLevel}
          onClose={focusInput}
        />
      )}
      <div data-fbi="address-notes" id={summaryId}>
        {!hasNoChips && parts && <parts.RecipientSummary counts={people.counts} />}
      </div>
      {parts && <parts.PeopleNotes {...shared} objection={objection} isUnchecked={isUnchecked} />}
      <div data-fbi="label-row">
        <span data-fbi="hint" id={`${id}-hint`}>
          {words.addressHint}
          <span data-fbi="drop-hint">{words.dropHint}</span>
        </span>
        <span data-fbi="import-buttons">
          <CsvButton {...imports} />
          <TemplateButton options={options} />
        </span>
      </div>
    </div>
  )
}

/** How much is shown of a text that could not be read, in UTF-16 code units: enough to recognize it. */
const SHOWN_LENGTH = 60

/** What the form shows about people who were added or invited. Loaded before anything is sent. */
export const loadPeopleParts = () => import('./people-parts')
