'use client'
import { useRef, useState } from 'react'
import { inviteFormEnglish } from '../../messages/invite-form'
import { labelsEnglish } from '../../messages/labels'
import { useMessages } from '../../provider/use-messages'
import { CopyButton, type CopyButtonProps } from '../primitives/copy-button'
import { NO_FORM_OWNER } from '../primitives/no-form-owner'

export interface CopyLinksProps {
  links: readonly { email: string; link: string; id: string }[]
  /** The button's text. */
  label: string
  look?: CopyButtonProps['look']
}

/** Copies all links, one per line after its address. If writing to the clipboard fails, shows and selects them. */
export function CopyLinks({ links, label, look = 'primary' }: CopyLinksProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { copyFailed } = useMessages('shared', labelsEnglish)
  const [hasFailed, setHasFailed] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const text = links.map(({ email, link }) => `${email}\t${link}`).join('\n')

  function onCopied(copied: boolean) {
    setHasFailed(!copied)
    // Wait until the textarea has been rendered.
    if (!copied) queueMicrotask(() => field.current?.select())
  }
  return (
    <>
      <CopyButton
        wide
        look={look}
        text={text}
        invitationIds={links.map(({ id }) => id)}
        copiedText={words.allCopied}
        onCopied={onCopied}
      >
        {label}
      </CopyButton>
      {hasFailed && (
        <>
          <p data-fbi="error" role="status">
            {copyFailed}
          </p>
          <textarea
            {...NO_FORM_OWNER}
            ref={field}
            data-fbi="input"
            dir="ltr"
            readOnly
            rows={Math.min(links.length, 8)}
            aria-label={words.allLinks}
            value={text}
          />
        </>
      )}
    </>
  )
}
