'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { sharedEnglish } from '../../messages/shared'
import { useMessages } from '../../provider/use-messages'
import { Button, type ButtonProps } from './button'
import { CHECK, COPY } from './glyphs'
import { Icon } from './icon'

export interface CopyButtonProps extends Omit<ButtonProps, 'onClick' | 'onCopy'> {
  /** What is copied; as a function, if it is long to make. */
  text: string | (() => string)
  /** What was copied, or that the clipboard refused: then show the text so that it can be selected. */
  onCopied?: (copied: boolean) => void
  /** What the button says for a moment. @default 'Link copied' */
  copiedText?: string
  children?: ReactNode
}

/** How long "copied" stands, in milliseconds. */
const SHOWN = 2500

/** Copies a text and says whether that worked; it never claims what did not happen. Renders a `button`. */
export function CopyButton({ text, onCopied, copiedText, children, ...props }: CopyButtonProps) {
  const words = useMessages('shared', sharedEnglish)
  const [copied, setCopied] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function copy() {
    const value = typeof text === 'string' ? text : text()
    const worked = value !== '' && (await writeToClipboard(value))
    setCopied(worked)
    onCopied?.(worked)
    clearTimeout(timer.current)
    if (worked) timer.current = setTimeout(() => setCopied(false), SHOWN)
  }

  return (
    <Button {...props} data-copied={copied || undefined} onClick={() => void copy()}>
      <Icon glyph={copied ? CHECK : COPY} />
      {copied ? (copiedText ?? words.linkCopied) : (children ?? words.copyLink)}
    </Button>
  )
}

/** Whether the text is now on the clipboard. Browsers offer none on plain HTTP and may refuse elsewhere. */
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
