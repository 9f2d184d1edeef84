'use client'
import { Component, type ContextType, type ReactNode } from 'react'
import { KitContext } from '../../provider/kit-context'

export interface ReportingBoundaryProps {
  /** Names the content of the boundary; see `Problem`. */
  subject: string
  /** Rendered after the content has thrown. `again` renders the content again. @default nothing */
  fallback?: (again: () => void) => ReactNode
  onCaught?: ((error: unknown) => void) | undefined
  children: ReactNode
}

/** Contains and reports errors of what it renders. A class, because React offers no hook for error boundaries. */
export class ReportingBoundary extends Component<ReportingBoundaryProps, { caught: boolean }> {
  static override contextType = KitContext
  declare context: ContextType<typeof KitContext>
  override state = { caught: false }

  static getDerivedStateFromError() {
    return { caught: true }
  }

  override componentDidCatch(error: unknown) {
    this.context?.backend.report(this.props.subject, error)
    this.props.onCaught?.(error)
  }

  override render() {
    const { children, fallback } = this.props
    if (!this.state.caught) return children
    return fallback?.(() => this.setState({ caught: false })) ?? null
  }
}
