'use client'
import type { RecipientCounts } from '../../forms/use-recipients'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { CHECK, CLOCK, COPY, WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'

export interface RecipientSummaryProps {
  counts: RecipientCounts
  /** Moves focus to the first person of this kind. */
  onShow: (kind: 'invalid' | 'duplicate' | 'listed') => void
  onRemoveListed: () => void
  /** `undefined` if there is only one person, because the submit button then says "Invite anyway". */
  onInviteAnyway: (() => void) | undefined
}

/** A summary line: how many people are ready, need attention, or are already invited. Renders a `p`. */
export function RecipientSummary({
  counts,
  onShow,
  onRemoveListed,
  onInviteAnyway,
}: RecipientSummaryProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { ready, invalid, duplicate, listed } = counts
  return (
    <p data-fbi="summary-line">
      {ready > 0 && (
        <span data-status="ready">
          <Icon glyph={CHECK} />
          <span>{words.ready(ready)}</span>
        </span>
      )}
      {invalid > 0 && (
        <Button look="quiet" data-status="invalid" onClick={() => onShow('invalid')}>
          <Icon glyph={WARNING} />
          <span>{words.invalid(invalid)}</span>
        </Button>
      )}
      {duplicate > 0 && (
        <>
          <Button look="quiet" data-status="duplicate" onClick={() => onShow('duplicate')}>
            <Icon glyph={CLOCK} />
            <span>{words.duplicate(duplicate)}</span>
          </Button>
          {onInviteAnyway && (
            <Button look="quiet" onClick={onInviteAnyway}>
              {words.inviteAllAnyway(duplicate)}
            </Button>
          )}
        </>
      )}
      {listed > 0 && (
        <>
          <Button look="quiet" data-status="duplicate" onClick={() => onShow('listed')}>
            <Icon glyph={COPY} />
            <span>{words.listed(listed)}</span>
          </Button>
          <Button look="quiet" onClick={onRemoveListed}>
            {words.removeListed(listed)}
          </Button>
        </>
      )}
    </p>
  )
}
