'use client'
import { useMemo } from 'react'
import type { ReadImport } from '../../forms/read-import'
import {
  hasFailed,
  type RecipientImport,
  type UseRecipientImportResult,
} from '../../forms/use-recipient-import'
import type { InvitationRole } from '../../invitation/invitation'
import type { RoleOption } from '../../invitation/roles'
import { useImportMessages } from '../../provider/messages/use-import-messages'
import type { CheckedRecipient } from '../../recipients/recipient'
import { Button } from '../primitives/button'
import { FieldError } from '../primitives/field-error'
import { FILE } from '../primitives/glyphs'
import type { HeadingLevel } from '../primitives/heading-level'
import { Icon } from '../primitives/icon'
import { ImportProblems } from './import-problems'
import { ImportReview } from './import-review'
import { useColumnName } from './use-import-names'

export interface ImportViewProps extends Omit<UseRecipientImportResult, 'readFile' | 'readText'> {
  added: readonly CheckedRecipient[]
  options: readonly RoleOption[]
  roleForAll: InvitationRole
  headingLevel: HeadingLevel
  /** Called when a review is closed. */
  onClose: () => void
}

/** What was read from files and pasted tables: a line for each, and one review at a time. Renders a `div`. */
export function ImportView({
  imports,
  confirm,
  cancel,
  review,
  added,
  options,
  roleForAll,
  headingLevel,
  onClose,
}: ImportViewProps) {
  const words = useImportMessages()
  const importIds = useMemo(() => new Set(added.map(({ importId }) => importId)), [added])
  const opened = imports.find(({ isOpen }) => isOpen)

  function lineOf({ id, name, result, isOpen, isAdded }: RecipientImport) {
    if (result === null || isOpen) return null
    if (!hasFailed(result)) {
      if (!isAdded || !importIds.has(id)) return null
      return <ImportLine key={id} name={name} result={result} onChange={() => review(id)} />
    }
    // Why the code could not be loaded is said by what is loaded already.
    if (result.problem === 'unreadable') return null
    return (
      <FieldError key={id} role="alert">
        {words.fileProblems[result.problem](name ?? '')}
      </FieldError>
    )
  }
  return (
    <div data-fbi="imports">
      {imports.map(lineOf)}
      {opened?.result && !hasFailed(opened.result) && opened.result.detected && (
        <ImportReview
          key={opened.id}
          name={opened.name}
          result={opened.result}
          detected={opened.result.detected}
          isAgain={opened.isAdded}
          options={options}
          roleForAll={roleForAll}
          headingLevel={headingLevel}
          onConfirm={(result) => {
            confirm(opened.id, result)
            onClose()
          }}
          onCancel={() => {
            cancel(opened.id)
            onClose()
          }}
        />
      )}
    </div>
  )
}

interface ImportLineProps {
  /** `null` for a pasted table. */
  name: string | null
  result: ReadImport
  onChange: () => void
}

/** Says what was read from a file or a pasted table. Renders a `div`. */
function ImportLine({ name, result, onChange }: ImportLineProps) {
  const words = useImportMessages()
  const { columns, entries, problems } = result.reading
  const nameOf = useColumnName(result.reading)
  const addresses = entries.filter(({ problem }) => problem !== 'missing').length
  const text = words.read({
    addresses,
    columns: columns && {
      address: columns.address === null ? '' : nameOf(columns.address),
      role: columns.role === null ? null : nameOf(columns.role),
      name: columns.name.map(nameOf),
    },
  })
  return (
    <div data-fbi="import-header">
      <Icon glyph={FILE} />
      <div>
        {name !== null && (
          <p data-fbi="label">
            <bdi>{name}</bdi>
          </p>
        )}
        <p data-fbi="hint">{text}</p>
      </div>
      {columns && (
        <Button look="quiet" aria-label={words.changeReading(name)} onClick={onChange}>
          {words.change}
        </Button>
      )}
      {/* The problems of a table were part of its review. */}
      {!columns && problems.length > 0 && (
        <ul role="list" data-fbi="panel">
          <ImportProblems problems={problems} />
        </ul>
      )}
    </div>
  )
}
