'use client'
import type { ReactNode } from 'react'
import { useGuarded } from '../../provider/use-guarded'
import { ReportingBoundary, type Again } from '../primitives/reporting-boundary'
import { CrashNotice, type CrashNoticeProps } from './crash-notice'

export interface PageBoundaryProps extends Pick<CrashNoticeProps, 'headingLevel'> {
  /**
   * Rendered instead of the children after one of them has thrown. `again` renders the children again.
   * @default CrashNotice
   */
  fallback?: (again: Again) => ReactNode
  /** Called with the error, after the provider's `onProblem`. */
  onCrashed?: ((error: unknown) => void) | undefined
  children: ReactNode
}

/** Keeps the page from going blank when the app's own content throws. */
export function PageBoundary({
  headingLevel,
  fallback = (again) => <CrashNotice again={again} headingLevel={headingLevel} />,
  onCrashed,
  children,
}: PageBoundaryProps) {
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
