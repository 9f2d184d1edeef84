'use client'
import { useId } from 'react'
import type { BulkInviteItem } from '../../hooks/use-bulk-invite'
import { Button } from '../primitives/button'
import { WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { MoreDetails } from './more-details'
import { ServerWords } from './server-words'

export interface ResultGroupProps {
  title: string
  /** The people by the reason, which is `''` if the title says it. */
  reasons: ReadonlyMap<string, readonly BulkInviteItem[]>
  /** What can be done for all of them. */
  action?: string
  onAction?: () => void
}

/** How many people of a group are shown at first. */
const FIRST_COUNT = 10

/** People with the same outcome, each reason once, and what can be done for all of them. Renders a `div`. */
export function ResultGroup({ title, reasons, action, onAction }: ResultGroupProps) {
  const id = useId()
  return (
    <div data-fbi="panel" role="group" aria-labelledby={`${id}-title`}>
      <div data-fbi="panel-line">
        <p data-fbi="label" id={`${id}-title`}>
          <Icon glyph={WARNING} /> <span>{title}</span>
        </p>
        {onAction && (
          <Button
            look="quiet"
            id={`${id}-action`}
            aria-labelledby={`${id}-action ${id}-title`}
            onClick={onAction}
          >
            {action}
          </Button>
        )}
      </div>
      {[...reasons].map(([reason, items]) => (
        <div key={reason} data-fbi="panel-line">
          <div>
            <People items={items.slice(0, FIRST_COUNT)} />
            <MoreDetails count={items.length - FIRST_COUNT}>
              <People items={items.slice(FIRST_COUNT)} />
            </MoreDetails>
            {reason && <p data-fbi="hint">{reason}</p>}
            <ServerWords>{items[0]?.error?.serverMessage}</ServerWords>
          </div>
        </div>
      ))}
    </div>
  )
}

function People({ items }: { items: readonly BulkInviteItem[] }) {
  return (
    <ul role="list" data-fbi="result-people">
      {items.map(({ id, state, input }, at) => (
        <li key={id} data-fbi="result-row" data-state={state}>
          <bdi dir="ltr">{input.email}</bdi>
          {at < items.length - 1 && ', '}
        </li>
      ))}
    </ul>
  )
}
