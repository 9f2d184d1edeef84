'use client'
import { forwardRef, type ReactNode } from 'react'
import type { UseInvitationTableResult } from '../../../hooks/use-invitation-table'
import { formatClock } from '../../../format/format-date'
import { useDateStyle } from '../../../provider/use-date-style'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { Button } from '../../primitives/button'
import { PLUS, REFRESH } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import type { HeadingLevel } from '../../primitives/heading-level'

export interface TableTitleProps {
  id: string
  title: ReactNode
  headingLevel: HeadingLevel
  table: Pick<UseInvitationTableResult, 'state' | 'isPartial' | 'error' | 'total' | 'updatedAt'>
  /** Whether a refresh that the user requested is in flight. Background refreshes are silent. */
  refreshing: boolean
  onRefresh: () => void
  onInvite: (() => void) | undefined
}

/** The heading, the number of invitations, the age of the list, and the actions for the whole list. The ref points to the heading. */
export const TableTitle = forwardRef<HTMLHeadingElement, TableTitleProps>(function TableTitle(
  { id, title, headingLevel, table, refreshing, onRefresh, onInvite },
  ref,
) {
  const words = useTableBasicMessages()
  const style = useDateStyle()
  const Heading = `h${headingLevel}` as const
  const hasRows = table.state === 'rows'
  const hasList = hasRows || table.state === 'pending'
  const isCounted = hasRows && !table.isPartial
  // An empty list has its own invite button, and a user who may not read the list may not invite either.
  const offersInvite = table.state !== 'empty' && table.error?.code !== 'forbidden'
  return (
    <header data-fbi="table-title">
      <div>
        <Heading ref={ref} id={id} data-fbi="title" tabIndex={-1}>
          {title}
        </Heading>
        {hasList && (
          <p data-fbi="lead" data-hidden={!isCounted || undefined}>
            <bdi>{words.results(table.total)}</bdi>{' '}
            <bdi>{isCounted ? words.updated(formatClock(table.updatedAt, style)) : null}</bdi>
          </p>
        )}
      </div>
      <div data-fbi="table-tools">
        {(hasRows || table.state === 'empty') && (
          <Button
            look="quiet"
            data-action="refresh"
            aria-label={words.refresh}
            busy={refreshing}
            onClick={onRefresh}
          >
            <Icon glyph={REFRESH} />
          </Button>
        )}
        {onInvite && offersInvite && (
          <Button look="primary" onClick={onInvite}>
            <Icon glyph={PLUS} />
            <span>{words.invite}</span>
          </Button>
        )}
      </div>
    </header>
  )
})
