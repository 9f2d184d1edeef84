'use client'
import { useId } from 'react'
import { hasFailed, type UseRecipientImportResult } from '../../forms/use-recipient-import'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import { FieldError } from '../primitives/field-error'
import { PLUS } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { NO_FORM_OWNER } from '../primitives/no-form-owner'

export type CsvButtonProps = Pick<UseRecipientImportResult, 'imports' | 'readFile'>

/** A button for choosing files, as an alternative to dropping them. Renders a `label` around a file input. */
export function CsvButton({ imports, readFile }: CsvButtonProps) {
  const words = useInviteFieldMessages()
  const id = useId()
  const current = imports.find(({ result }) => !result)
  const unreadable = imports.find(
    ({ result }) => hasFailed(result) && result.problem === 'unreadable',
  )
  return (
    <>
      <label data-fbi="csv-button">
        <input
          {...NO_FORM_OWNER}
          data-fbi="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.vcf,.xlsx,text/csv,text/plain"
          multiple
          aria-describedby={unreadable ? id : undefined}
          onChange={(event) => {
            for (const file of event.currentTarget.files ?? []) readFile(file)
            // Without this, choosing the same file again fires no `change` event.
            event.currentTarget.value = ''
          }}
        />
        <Icon glyph={PLUS} />
        <span>{current ? words.readingFile(current.name) : words.chooseFile}</span>
      </label>
      {unreadable && (
        <FieldError id={id} role="alert">
          {words.fileUnreadable(unreadable.name ?? '')}
        </FieldError>
      )}
    </>
  )
}
