'use client'
import type { ReactNode } from 'react'
import type { FluxbaseError } from '../../client/errors'
import { sharedEnglish } from '../../messages/shared'
import { useMessages } from '../../provider/use-messages'
import { WARNING } from './glyphs'
import { Note } from './note'

export interface ErrorNoteProps {
  error: FluxbaseError
  /** Words for this place. @default the common words for the error's code */
  text?: ReactNode
  /** One thing to do next. */
  children?: ReactNode
}

/** What failed, in a person's words, with what to quote to whoever runs the server. Renders a `div` with role `alert`. */
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
