'use client'
import { useEffect, useRef, useState } from 'react'
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

/**
 * Copies all links, one per line after its address, or the only link alone. If writing to the clipboard fails, shows and selects
 * what it would have copied.
 */
export function CopyLinks({ links, label, look = 'primary' }: CopyLinksProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { copyFailed } = useMessages('shared', labelsEnglish)
  const isOne = links.length === 1
  // A new object for each failure.
  const [failure, setFailure] = useState<object | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const text = links.map(({ email, link }) => (isOne ? link : `${email}\t${link}`)).join('\n')

  useEffect(() => {
    if (!failure) return
    // Phones select only what has focus.
    field.current?.focus()
    field.current?.select()
  }, [failure])
  return (
    <>
      <CopyButton
        wide
        look={look}
        text={text}
        invitationIds={links.map(({ id }) => id)}
        copiedText={isOne ? undefined : words.allCopied}
        onCopied={(copied) => setFailure(copied ? null : {})}
      >
        {label}
      </CopyButton>
      {!isOne && <p data-fbi="hint">{words.copyContents}</p>}
      {failure && (
        <>
          <p data-fbi="error" role="status">
            {isOne ? copyFailed : words.copyAllFailed}
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
            onFocus={(event) => event.currentTarget.select()}
          />
        </>
      )}
    </>
  )
}
