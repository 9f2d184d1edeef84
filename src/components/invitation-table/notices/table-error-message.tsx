'use client'
import type { FluxbaseError } from '../../../client/errors'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import { Button } from '../../primitives/button'
import type { HeadingLevel } from '../../primitives/heading-level'
import { REFRESH, WARNING } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import { TableMessage } from './table-message'

export interface TableErrorMessageProps {
  error: FluxbaseError
  headingLevel: HeadingLevel
  onRetry: () => void
}

/** Says that the list could not be loaded, and why. Never looks like an empty list. */
export function TableErrorMessage({ error, headingLevel, onRetry }: TableErrorMessageProps) {
  const words = useTableBasicMessages()
  const { errors, requestId, tryAgain } = useSharedMessages()
  return (
    <TableMessage
      role="alert"
      icon={WARNING}
      tone="danger"
      title={error.code === 'forbidden' ? words.forbiddenTitle : words.errorTitle}
      headingLevel={headingLevel}
      text={errors[error.code]}
    >
      {error.requestId && <p data-fbi="hint">{requestId(error.requestId)}</p>}
      <Button onClick={onRetry}>
        <Icon glyph={REFRESH} />
        <span>{tryAgain}</span>
      </Button>
    </TableMessage>
  )
}
