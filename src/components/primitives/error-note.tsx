'use client'
import type { ReactNode } from 'react'
import type { FluxbaseError } from '../../client/errors'
import { sharedEnglish } from '../../messages/shared'
import { useMessages } from '../../provider/use-messages'
import { WARNING } from './glyphs'
import { Note } from './note'

export interface ErrorNoteProps {
  error: FluxbaseError
  /** A more specific text. @default the shared message for the error's code */
  text?: ReactNode
  /** What to do next. */
  children?: ReactNode
}

/** Explains an error, with the request id to quote to the server's operator. Renders a `div` with role `alert`. */
export function ErrorNote({ error, text, children }: ErrorNoteProps) {
  const words = useMessages('shared', sharedEnglish)
  return (
    <Note tone="danger" icon={WARNING} role="alert">
      <p>{text ?? words.errors[error.code]}</p>
      {error.requestId && <p data-fbi="hint">{words.requestId(error.requestId)}</p>}
      {children}
    </Note>
  )
}
