'use client'
import type { ReadImport } from '../../forms/read-import'
import { useImportMessages } from '../../provider/messages/use-import-messages'
import { Button } from '../primitives/button'
import { FILE } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { ImportProblems } from './import-problems'
import { useColumnName } from './use-import-names'

export interface ImportLineProps {
  /** `null` for a pasted table. */
  name: string | null
  result: ReadImport
  onChange: () => void
}

/** Says what was read from a file or a pasted table. Renders a `div`. */
export function ImportLine({ name, result, onChange }: ImportLineProps) {
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
