'use client'
import type { ReactNode } from 'react'
import { useGuarded } from '../../provider/use-guarded'
import { ReportingBoundary } from '../primitives/reporting-boundary'

export interface PageBoundaryProps {
  /** What stands in place of the children once one of them has thrown. `again` draws them anew. */
  fallback: (again: () => void) => ReactNode
  /** Called with what was thrown, after the provider's `onProblem`. */
  onCrashed?: ((error: unknown) => void) | undefined
  children: ReactNode
}

/** Keeps a page from going blank because of a part of the app's that throws. */
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
