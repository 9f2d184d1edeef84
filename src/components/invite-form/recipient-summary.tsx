'use client'
import type { RecipientCounts } from '../../forms/use-recipients'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { CHECK, CLOCK, COPY, WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'

/** A line that adds up how many people are ready, have a problem, or are already invited. Renders a `p`. */
export function RecipientSummary({ counts }: { counts: RecipientCounts }) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  return (
    <p data-fbi="summary-line">
      {KINDS.map(
        ({ kind, status, glyph }) =>
          counts[kind] > 0 && (
            <span key={kind} data-status={status}>
              <Icon glyph={glyph} />
              <span>{words[kind](counts[kind])}</span>
            </span>
          ),
      )}
    </p>
  )
}

const KINDS = [
  { kind: 'ready', status: 'ready', glyph: CHECK },
  { kind: 'invalid', status: 'invalid', glyph: WARNING },
  { kind: 'duplicate', status: 'duplicate', glyph: CLOCK },
  { kind: 'listed', status: 'duplicate', glyph: COPY },
] as const
