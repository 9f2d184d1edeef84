'use client'
import { useState } from 'react'
import type { BulkInviteItem } from '../../hooks/use-bulk-invite'
import { writeCsv } from '../../format/csv'
import { parseDate } from '../../invitation/parse-date'
import { isSafeLink } from '../../invitation/safe-link'
import { useKit } from '../../provider/kit-context'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { Button } from '../primitives/button'
import { saveFile } from '../primitives/save-file'
import { useResultText } from './bulk-result-row'

export interface SaveResultsProps {
  rows: readonly { item: BulkInviteItem; link: string | null }[]
}

/** Saves the outcomes and links as a CSV file. Renders a `button`, and an error if saving fails. */
export function SaveResults({ rows }: SaveResultsProps) {
  const words = useInviteFormMessages()
  const { emit } = useKit().backend
  // `true`, so that the file always mentions a missing e-mail: it is read without the page's other notes.
  const textOf = useResultText(true)
  const [failed, setFailed] = useState(false)
  const { email, role, result, link: linkHead, expires } = words.csvHead

  async function save() {
    const saved = (link: string | null) => (link !== null && isSafeLink(link) ? link : '')
    const body = rows.map(({ item, link }) => {
      const end = parseDate(item.output?.invitation.expires_at)
      return [
        item.input.email,
        item.input.role,
        textOf(item, link) || words.invitedResult,
        saved(link),
        end === null ? '' : new Date(end).toISOString(),
      ]
    })
    try {
      saveFile(words.fileName, await writeCsv([[email, role, result, linkHead, expires], ...body]))
      const invitationIds = rows.flatMap(({ item, link }) =>
        saved(link) && item.output ? item.output.invitation.id : [],
      )
      if (invitationIds.length > 0) emit({ type: 'links_copied', to: 'file', invitationIds })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <Button look="quiet" onClick={() => void save()}>
        {words.save}
      </Button>
      {failed && (
        <p data-fbi="error" role="alert">
          {words.saveFailed}
        </p>
      )}
    </>
  )
}
