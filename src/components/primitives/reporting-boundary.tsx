'use client'
import { Component, type ContextType, type ReactNode } from 'react'
import { KitContext } from '../../provider/kit-context'

export interface ReportingBoundaryProps {
  /** Which part of the app's stands within; see `Problem`. */
  subject: string
  /** What stands in its place once it has thrown. `again` draws it anew. @default nothing */
  fallback?: (again: () => void) => ReactNode
  onCaught?: ((error: unknown) => void) | undefined
  children: ReactNode
}

/** Keeps what the app draws from taking ours along when it throws, and reports it. (React offers this to classes alone.) */
export class ReportingBoundary extends Component<ReportingBoundaryProps, { caught: boolean }> {
  static override contextType = KitContext
  declare context: ContextType<typeof KitContext>
  override state = { caught: false }

  static getDerivedStateFromError() {
    return { caught: true }
  }

  override componentDidCatch(error: unknown) {
    this.context?.source.report(this.props.subject, error)
    this.props.onCaught?.(error)
  }

  override render() {
    const { children, fallback } = this.props
    if (!this.state.caught) return children
    return fallback?.(() => this.setState({ caught: false })) ?? null
  }
}
