'use client'
import { useEffect, useRef, useState } from 'react'
import { CopyButton, type CopyButtonProps } from './copy-button'
import { NO_FORM_OWNER } from './no-form-owner'

export interface HeldLink {
  email: string
  link: string
  /** The id of its invitation. */
  id: string
}

export interface CopyLinksButtonProps extends Omit<
  CopyButtonProps,
  'text' | 'invitationIds' | 'onCopied'
> {
  /** Called when the button is pressed. */
  links: () => readonly HeldLink[]
  /** The accessible name of the field that shows the links if copying fails. */
  fieldLabel: string
  /** Told above that field. */
  failedText: string
  /** Below the button. */
  hint?: string | undefined
  /** Called with whether copying succeeded, and the number of links. */
  onCopied?: (copied: boolean, count: number) => void
}

/**
 * Copies links, one per line after its address, or the only link alone. If writing to the clipboard fails, shows and selects what it
 * would have copied.
 */
export function CopyLinksButton({
  links,
  fieldLabel,
  failedText,
  hint,
  onCopied,
  ...button
}: CopyLinksButtonProps) {
  const copying = useRef<readonly HeldLink[]>([])
  const [notCopied, setNotCopied] = useState<readonly HeldLink[]>([])
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (notCopied.length === 0) return
    // Phones select only what has focus.
    field.current?.focus()
    field.current?.select()
  }, [notCopied])

  return (
    <>
      <CopyButton
        {...button}
        text={() => linesOf((copying.current = links()))}
        invitationIds={() => copying.current.map(({ id }) => id)}
        onCopied={(copied) => {
          setNotCopied(copied ? [] : [...copying.current])
          onCopied?.(copied, copying.current.length)
        }}
      />
      {hint && <p data-fbi="hint">{hint}</p>}
      {notCopied.length > 0 && (
        <>
          <p data-fbi="error" role="status">
            {failedText}
          </p>
          <textarea
            {...NO_FORM_OWNER}
            ref={field}
            data-fbi="input"
            dir="ltr"
            readOnly
            rows={Math.min(notCopied.length, 5)}
            aria-label={fieldLabel}
            value={linesOf(notCopied)}
            onFocus={(event) => event.currentTarget.select()}
          />
        </>
      )}
    </>
  )
}

const linesOf = (links: readonly HeldLink[]) =>
  links.length === 1
    ? links[0]!.link
    : links.map(({ email, link }) => `${email}\t${link}`).join('\n')
