'use client'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { Button } from '../../primitives/button'
import type { HeadingLevel } from '../../primitives/heading-level'
import { MAIL, PLUS } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import { TableMessage } from './table-message'

export interface TableEmptyMessageProps {
  headingLevel: HeadingLevel
  onInvite: (() => void) | undefined
}

/** Says that there are no invitations yet, and offers to send the first. */
export function TableEmptyMessage({ headingLevel, onInvite }: TableEmptyMessageProps) {
  const words = useTableBasicMessages()
  return (
    <TableMessage
      icon={MAIL}
      title={words.emptyTitle}
      headingLevel={headingLevel}
      text={words.emptyText}
    >
      {onInvite && (
        <Button look="primary" onClick={onInvite}>
          <Icon glyph={PLUS} />
          <span>{words.invite}</span>
        </Button>
      )}
    </TableMessage>
  )
}
