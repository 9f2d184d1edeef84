'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useKit } from '../../provider/kit-context'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import { Button, type ButtonProps } from './button'
import { CHECK, COPY } from './glyphs'
import { Icon } from './icon'

export interface CopyButtonProps extends Omit<ButtonProps, 'onClick' | 'onCopy'> {
  /** The text to copy. Pass a function if it is expensive to create. */
  text: string | (() => string)
  /** Called with whether copying succeeded. If not, show the text so that it can be selected. */
  onCopied?: (copied: boolean) => void
  /** The ids of the invitations whose links these are. With them, copying is an event of the provider (`onEvent`). */
  invitationIds?: readonly string[] | (() => readonly string[]) | undefined
  /** The button's text for a moment after copying. @default 'Link copied' */
  copiedText?: string
  children?: ReactNode
}

/** Milliseconds for which the button says that the text was copied. */
const COPIED_MS = 2500

/** Milliseconds after which a clipboard that does not respond, as behind a question of the browser, counts as refused. */
const CLIPBOARD_MS = 3000

/** Copies a text, and says so only if that succeeded. Renders a `button`. */
export function CopyButton({
  text,
  onCopied,
  invitationIds = [],
  copiedText,
  children,
  'aria-label': label,
  ...props
}: CopyButtonProps) {
  const { emit } = useKit().backend
  const words = useLabelMessages()
  const [copied, setCopied] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function copy() {
    const value = typeof text === 'string' ? text : text()
    const ids = typeof invitationIds === 'function' ? invitationIds() : invitationIds
    const succeeded = value !== '' && (await writeToClipboard(value))
    if (succeeded && ids.length > 0) {
      emit({ type: 'links_copied', to: 'clipboard', invitationIds: ids })
    }
    setCopied(succeeded)
    onCopied?.(succeeded)
    clearTimeout(timer.current)
    if (succeeded) timer.current = setTimeout(() => setCopied(false), COPIED_MS)
  }

  const done = copiedText ?? words.linkCopied
  const other = copied ? words.copyLink : done
  return (
    <Button
      {...props}
      aria-label={copied && label ? done : label}
      data-copied={copied || undefined}
      onClick={() => void copy()}
    >
      <Icon glyph={copied ? CHECK : COPY} />
      <span data-other={other}>{copied ? done : (children ?? words.copyLink)}</span>
    </Button>
  )
}

/** Returns whether the text was copied. On plain HTTP there is no `navigator.clipboard`; elsewhere the browser may deny access. */
async function writeToClipboard(text: string): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, CLIPBOARD_MS, false))
  try {
    return await Promise.race([navigator.clipboard.writeText(text).then(() => true), late])
  } catch {
    return false
  }
}
