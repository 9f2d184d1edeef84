'use client'
import { useId } from 'react'
import type { UseCsvFileResult } from '../../forms/use-csv-file'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { PLUS, WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { NO_FORM_OWNER } from '../primitives/no-form-owner'

/** A button for choosing a CSV file, as an alternative to dropping one. Renders a `label` around a file input. */
export function CsvButton({ read, reading, problem }: UseCsvFileResult) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const id = useId()
  return (
    <>
      <label data-fbi="csv-button">
        <input
          {...NO_FORM_OWNER}
          data-fbi="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-describedby={problem ? id : undefined}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) read(file)
            // Without this, choosing the same file again fires no `change` event.
            event.currentTarget.value = ''
          }}
        />
        <Icon glyph={PLUS} />
        <span>{reading === null ? words.chooseFile : words.readingFile(reading)}</span>
      </label>
      {problem && (
        <p data-fbi="error" id={id} role="alert">
          <Icon glyph={WARNING} />
          <span>{words.fileProblems[problem.type](problem.name)}</span>
        </p>
      )}
    </>
  )
}
