'use client'
import { Component, type ReactNode } from 'react'

export interface PageBoundaryProps {
  /** What stands in place of the children once one of them has thrown. `again` draws them anew. */
  fallback: (again: () => void) => ReactNode
  onCrashed?: ((error: unknown) => void) | undefined
  children: ReactNode
}

/** Keeps a page from going blank because of a part of the app's that throws. (React offers this to classes alone.) */
export class PageBoundary extends Component<PageBoundaryProps, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.onCrashed?.(error)
  }

  override render() {
    return this.state.crashed
      ? this.props.fallback(() => this.setState({ crashed: false }))
      : this.props.children
  }
}
