'use client'
import type { ReactNode } from 'react'
import type { FluxbaseError } from '../../client/errors'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import { WARNING } from './glyphs'
import { Note } from './note'

export interface ErrorNoteProps {
  /** @default code that could not be loaded */
  error?: FluxbaseError
  /** What the error means. @default that the server cannot be reached */
  text?: string
  /** What to do next. */
  children?: ReactNode
}

/** Explains an error, with the request id to quote to the server's operator. Renders a `div` with role `alert`. */
export function ErrorNote({ error, text, children }: ErrorNoteProps) {
  const words = useLabelMessages()
  return (
    <Note tone="danger" icon={WARNING} role="alert">
      <p>{text ?? words.errors.network}</p>
      {error?.requestId && <p data-fbi="hint">{words.requestId(error.requestId)}</p>}
      {children}
    </Note>
  )
}
