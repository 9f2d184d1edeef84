'use client'
import type { ReactNode } from 'react'
import { useGuarded } from '../../provider/use-guarded'
import { ReportingBoundary, type Again } from '../primitives/reporting-boundary'

export interface PageBoundaryProps {
  /** Rendered instead of the children after one of them has thrown. `again` renders the children again. */
  fallback: (again: Again) => ReactNode
  /** Called with the error, after the provider's `onProblem`. */
  onCrashed?: ((error: unknown) => void) | undefined
  children: ReactNode
}

/** Keeps the page from going blank when the app's own content throws. */
export function PageBoundary({ fallback, onCrashed, children }: PageBoundaryProps) {
  const guarded = useGuarded()
  return (
    <ReportingBoundary
      subject="AcceptInvitePage"
      fallback={fallback}
      onCaught={(error) => guarded('onCrashed', () => onCrashed?.(error))}
    >
      {children}
    </ReportingBoundary>
  )
}
