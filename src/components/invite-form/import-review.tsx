'use client'
import { useEffect, useId, useRef } from 'react'
import type { ReadImport } from '../../forms/read-import'
import { useImportChoices } from '../../forms/use-import-choices'
import type { InvitationRole } from '../../invitation/invitation'
import type { RoleOption } from '../../invitation/roles'
import { useImportMessages } from '../../provider/messages/use-import-messages'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import type { RecipientColumns } from '../../recipients/table/choose-columns'
import { Button } from '../primitives/button'
import { FieldError } from '../primitives/field-error'
import { FILE } from '../primitives/glyphs'
import type { HeadingLevel } from '../primitives/heading-level'
import { Icon } from '../primitives/icon'
import { ImportColumns } from './import-columns'
import { ImportQuestions } from './import-questions'

export interface ImportReviewProps {
  /** `null` for a pasted table. */
  name: string | null
  result: ReadImport
  detected: RecipientColumns
  /** Whether people were added from this table before. */
  isAgain: boolean
  options: readonly RoleOption[]
  roleForAll: InvitationRole
  headingLevel: HeadingLevel
  onConfirm: (result: ReadImport) => void
  onCancel: () => void
}

/**
 * Shows how a table is read, and lets users change it before anyone is added. Takes focus when it is mounted. Renders a
 * `section`.
 */
export function ImportReview({
  name,
  result,
  detected,
  isAgain,
  options,
  roleForAll,
  headingLevel,
  onConfirm,
  onCancel,
}: ImportReviewProps) {
  const words = useImportMessages()
  const { reviewFirst } = useInviteFieldMessages()
  const choices = useImportChoices(result, detected, options)
  const { columns, reading, isReading } = choices
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])

  const hasNoColumn = columns.address === null
  const { entries } = reading
  // The rows without an address are counted where the questions are.
  const people = entries.filter(({ problem }) => hasNoColumn || problem !== 'missing').length
  const Heading = `h${headingLevel}` as const
  return (
    <section data-fbi="import-review" aria-labelledby={`${id}-title`}>
      <div data-fbi="import-header">
        <Icon glyph={FILE} />
        <div>
          <Heading
            ref={heading}
            id={`${id}-title`}
            data-fbi="title"
            tabIndex={-1}
            data-unsettled={reviewFirst}
            aria-describedby={`${id}-lead`}
          >
            {words.title(name)}
          </Heading>
          <p data-fbi="hint" id={`${id}-lead`}>
            {words.total(people)}
            <br />
            {isAgain ? words.leadAgain : words.lead}
          </p>
        </div>
      </div>
      <ImportColumns {...choices} detected={detected} />
      {hasNoColumn && (
        <FieldError id={`${id}-error`} role="alert">
          {words.chooseAddress}
        </FieldError>
      )}
      <ImportQuestions {...choices} options={options} roleForAll={roleForAll} />
      <div data-fbi="import-actions">
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button
          look="primary"
          busy={isReading}
          aria-disabled={hasNoColumn || undefined}
          aria-describedby={hasNoColumn ? `${id}-error` : undefined}
          onClick={() => onConfirm(choices.finish())}
        >
          {words.add(people)}
        </Button>
      </div>
    </section>
  )
}
