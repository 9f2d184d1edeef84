'use client'
import { useRef, type ReactNode } from 'react'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import { Button } from './button'
import { WARNING } from './glyphs'
import { Note } from './note'
import { ReportingBoundary, type Again } from './reporting-boundary'
import { useRoot } from './use-root'

export interface CrashBoundaryProps {
  /** Names the component in the report to the provider's `onProblem`. */
  subject: string
  children: ReactNode
}

/** Keeps an error inside a drop-in from taking the app's page down: shows a note from which users can try again. */
export function CrashBoundary({ subject, children }: CrashBoundaryProps) {
  return (
    <ReportingBoundary subject={subject} fallback={(again) => <CrashNote again={again} />}>
      {children}
    </ReportingBoundary>
  )
}

function CrashNote({ again }: { again: Again }) {
  const root = useRoot()
  const element = useRef<HTMLDivElement>(null)
  const { crashed, tryAgain } = useLabelMessages()
  return (
    <div ref={element} {...root}>
      <Note tone="warning" icon={WARNING} role="alert">
        <p>{crashed}</p>
        <Button onClick={() => again(element.current)}>{tryAgain}</Button>
      </Note>
    </div>
  )
}
