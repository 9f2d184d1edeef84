'use client'
import { Component, type ContextType, type ReactNode } from 'react'
import { KitContext } from '../../provider/kit-context'

export interface ReportingBoundaryProps {
  /** Names the content of the boundary; see `Problem`. */
  subject: string
  /** Rendered after the content has thrown. `again` renders the content again. @default nothing */
  fallback?: (again: Again) => ReactNode
  onCaught?: ((error: unknown) => void) | undefined
  children: ReactNode
}

/** Renders the content again, in place of this part of the fallback, and moves focus to its heading or first button. */
export type Again = (fallback: Element | null) => void

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

  again: Again = (part) => {
    const root = part?.closest('[data-fbi-root]')
    const siblings = root?.parentNode?.children
    const place = root && siblings ? [...siblings].indexOf(root) : -1
    this.setState({ caught: false }, () =>
      siblings?.[place]?.querySelector<HTMLElement>('[tabindex="-1"], button')?.focus(),
    )
  }

  override render() {
    const { children, fallback } = this.props
    return this.state.caught ? (fallback?.(this.again) ?? null) : children
  }
}
