'use client'
import { useState } from 'react'
import type { FluxbaseError } from '../../client/errors'
import { acceptNoticesEnglish } from '../../messages/accept-notices'
import { basicsEnglish } from '../../messages/basics'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'

export interface ReportDetailsProps {
  failure: FluxbaseError
}

/** Details of a failure to pass on to the server's operator. They contain no secrets. Renders a `details`. */
export function ReportDetails({ failure }: ReportDetailsProps) {
  const words = useMessages('acceptInvitePage', acceptNoticesEnglish)
  const { requestId } = useMessages('shared', basicsEnglish)
  const [copied, setCopied] = useState(false)
  const { code, status } = failure
  const text = [requestId(failure.requestId ?? ''), code, status && `HTTP ${status}`]
    .filter(Boolean)
    .join(' · ')

  return (
    <details data-fbi="details">
      <summary>{words.details}</summary>
      <code dir="ltr">{text}</code>
      <Button
        look="quiet"
        onClick={() => {
          // If writing to the clipboard fails, the text can still be selected.
          Promise.resolve(navigator.clipboard?.writeText(text)).then(
            () => setCopied(navigator.clipboard !== undefined),
            () => setCopied(false),
          )
        }}
      >
        {copied ? words.copied : words.copy}
      </Button>
    </details>
  )
}
