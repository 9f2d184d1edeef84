import { useContext, type MouseEvent, type ReactNode } from 'react'
import { DocsContext } from '@storybook/addon-docs/blocks'
import { NAVIGATE_URL } from 'storybook/internal/core-events'

interface PageLinkProps {
  /** The id of a page, or of a story, and maybe a heading: `guides-theming--docs#tokens`. */
  to: string
  className?: string
  children: ReactNode
}

/** A link to another page of this Storybook. Opened in another tab, it brings its sidebar. */
export function PageLink({ to, className, children }: PageLinkProps) {
  const { channel } = useContext(DocsContext)
  const address = `?path=/${/--docs(#|$)/.test(to) ? 'docs' : 'story'}/${to}`

  function follow(event: MouseEvent) {
    if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return
    }
    event.preventDefault()
    channel.emit(NAVIGATE_URL, address)
  }
  return (
    <a className={className} href={`./${address}`} target="_parent" onClick={follow}>
      {children}
    </a>
  )
}
