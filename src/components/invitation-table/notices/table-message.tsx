import type { ReactNode } from 'react'
import type { Glyph } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import type { HeadingLevel } from '../../primitives/heading-level'

export interface TableMessageProps {
  icon?: Glyph
  /** @default 'plain' */
  tone?: 'plain' | 'danger'
  title: ReactNode
  headingLevel?: HeadingLevel
  text?: ReactNode
  role?: 'alert'
  /** The action that the message offers. */
  children?: ReactNode
}

/** A message in place of the rows: the list is empty, nothing matches, or loading failed. Renders a `div`. */
export function TableMessage({
  icon,
  tone = 'plain',
  title,
  headingLevel,
  text,
  role,
  children,
}: TableMessageProps) {
  const Title = headingLevel ? (`h${headingLevel}` as const) : 'p'
  return (
    <div data-fbi="table-message" data-tone={tone} role={role}>
      {icon && (
        <span data-fbi="orb">
          <Icon glyph={icon} />
        </span>
      )}
      <Title data-fbi="message-title">{title}</Title>
      {text && <p data-fbi="lead">{text}</p>}
      {children}
    </div>
  )
}
