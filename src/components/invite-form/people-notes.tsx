'use client'
import { useEffect } from 'react'
import type { InviteObjection } from '../../forms/use-invite-form'
import type { RecipientCounts } from '../../forms/use-recipients'
import { useLatest } from '../../provider/use-latest'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { asciiDomain } from '../../recipients/address/email'
import { activeElement } from '../primitives/active-element'
import { CHECK, CLOCK, COPY, WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { ProblemPanel } from './problem-panel'
import type { RecipientListProps } from './recipient-list'
import { useRecipientText } from './recipient-text'

export interface PeopleNotesProps extends Omit<
  RecipientListProps,
  'options' | 'roleForAll' | 'target'
> {
  objection: InviteObjection | null
  /** Earlier invitations could not be loaded, so duplicates were not detected. */
  isUnchecked: boolean
}

/** What is to be said about the people who were added or typed: their problems, and announcements. Renders a `ul` and `p`s. */
export function PeopleNotes({
  people,
  box,
  setTarget,
  allowedDomains,
  objection,
  isUnchecked,
  announce,
}: PeopleNotesProps) {
  const words = useInviteFormMessages()
  const textOf = useRecipientText(allowedDomains)
  const { added, all, lastAdded, counts } = people
  const tries = objection?.tries ?? 0
  const latest = useLatest({
    focusProblem() {
      const { current } = box
      const recipient = objection?.recipient
      const isTyped = added.length === 0 && recipient?.status !== 'duplicate'
      // An input that has focus already is not read again.
      if (isTyped && activeElement(current)?.matches('[data-fbi="address-input"]')) {
        announce(recipient ? textOf(recipient) : words.emailProblems.missing)
      }
      setTarget({ id: added.find(({ status }) => status !== 'ready')?.id, takesFocus: true })
    },
    announceAdded() {
      const one = lastAdded.length === 1 && added.find(({ id }) => id === lastAdded[0]!.id)
      if (!one) return announce(words.added(counts))
      const { email, suggestion } = one
      announce(
        words.addedOne({
          email,
          problem: textOf(one) || (suggestion && words.didYouMean(suggestion)) || '',
        }),
      )
    },
  })
  useEffect(() => {
    if (tries > 0) latest.current.focusProblem()
  }, [tries, latest])
  useEffect(() => {
    if (lastAdded.length > 0) latest.current.announceAdded()
  }, [lastAdded, latest])

  const typed = added.length === 0 && all.length === 1 ? all[0] : undefined
  const ascii = typed && asciiDomain(typed.email)
  return (
    <>
      <ProblemPanel
        people={people}
        textOf={textOf}
        onEdit={(id) => setTarget({ id, isEdited: true })}
        onSolved={() => setTarget({ takesFocus: true })}
        announce={announce}
      />
      {ascii && <p data-fbi="hint">{words.writtenAs(ascii)}</p>}
      {isUnchecked && all.length > 0 && <p data-fbi="hint">{words.unchecked}</p>}
    </>
  )
}

/** A line that adds up how many people are ready, have a problem, or are already invited. Renders a `p`. */
export function RecipientSummary({ counts }: { counts: RecipientCounts }) {
  const words = useInviteFormMessages()
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
