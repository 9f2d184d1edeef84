'use client'
import { useRef, useState } from 'react'
import type { InvitationRole } from '../invitation/invitation'
import type { RoleOption } from '../invitation/roles'
import { useKit } from '../provider/kit-context'
import type { RecipientColumns } from '../recipients/table/choose-columns'
import { withColumnUse, type ColumnUse } from '../recipients/table/column-use'
import { parseRecipients } from '../recipients/parse-recipients'
import type { ParsedRecipients } from '../recipients/parsed-recipients'
import { roleKey } from '../recipients/role-names'
import { asRecipients, headerKey, type ImportChoices } from './import-choices'
import type { ReadImport } from './read-import'
import { useRoleNames } from './use-role-names'

export interface UseImportChoicesResult {
  /** The columns as chosen. */
  columns: RecipientColumns
  /** The table as read with an earlier choice of columns, while `isReading`. */
  reading: ParsedRecipients
  isReading: boolean
  /** `undefined` if no role was chosen for the text; `null` if it is the role for everyone. */
  answerTo: (text: string) => InvitationRole | null | undefined
  /** Changes what a column is read as, and reads the table again. */
  setUse: (at: number, use: ColumnUse) => void
  /** Says whether the first row names the columns, and reads the table again. */
  setHasHeader: (hasHeader: boolean) => void
  setAnswer: (text: string, role: InvitationRole | null | undefined) => void
  /** Returns the import as chosen, and remembers the choices for tables with the same header. */
  finish: () => ReadImport
}

/** The choices of someone who reviews how a table is read. */
export function useImportChoices(
  result: ReadImport,
  detected: RecipientColumns,
  options: readonly RoleOption[],
): UseImportChoicesResult {
  const { memory } = useKit()
  const roles = useRoleNames(options)
  const [columns, setColumns] = useState(result.reading.columns ?? detected)
  const [{ reading, by }, setReading] = useState({ reading: result.reading, by: columns })
  const [answers, setAnswers] = useState(result.answers)
  const latest = useRef(columns)

  async function readAs(changed: RecipientColumns) {
    latest.current = changed
    setColumns(changed)
    const { content, delimiter } = result
    const next = await parseRecipients(content, { roles, delimiter, columns: changed })
    // Only the latest choice counts, however long each reading takes.
    if (latest.current === changed) setReading({ reading: next, by: changed })
  }

  return {
    columns,
    reading,
    isReading: by !== columns,
    answerTo: (text) => answers.get(roleKey(text)),
    setUse: (at, use) => void readAs(withColumnUse(latest.current, detected, at, use)),
    setHasHeader: (hasHeader) => void readAs({ ...latest.current, hasHeader }),
    setAnswer(text, role) {
      setAnswers((before) => {
        const changed = new Map(before)
        if (role === undefined) changed.delete(roleKey(text))
        else changed.set(roleKey(text), role)
        return changed
      })
    },
    finish() {
      if (reading.header) {
        const choices: ImportChoices = { columns, roles: answers }
        memory.set(headerKey(reading.header), choices)
      }
      return { ...result, reading, answers, recipients: asRecipients(reading.entries, answers) }
    },
  }
}
