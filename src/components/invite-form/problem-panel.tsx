'use client'
import { useId, useMemo, useState, type MouseEvent } from 'react'
import type { UseRecipientsResult } from '../../forms/use-recipients'
import type { CheckedRecipient } from '../../recipients/recipient'
import { useLatest } from '../../provider/use-latest'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { breakAfterAt } from '../primitives/break-after-at'
import { Button } from '../primitives/button'
import { CHECK } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { useIsomorphicLayoutEffect } from '../primitives/use-isomorphic-layout-effect'
import { problemGroup, problemLines, type ProblemLine } from './problem-lines'
import { useSolvedLines, type SolvedLine } from './use-solved-lines'

export interface ProblemPanelProps {
  people: UseRecipientsResult
  textOf: (recipient: CheckedRecipient) => string
  onEdit: (id: string) => void
  /** Moves focus to what follows the last problem. */
  onSolved: () => void
  announce: (text: string) => void
}

/** The number of problems shown at first, and the number that "Show more" adds. */
const FIRST_COUNT = 5
const MORE_COUNT = 50

/** A press of a button. A new object for each. */
interface Press {
  /** The index of the button among those that can be pressed. */
  at: number
  isSolved: boolean
  /** Where the panel was, in px, if a finger or a mouse pressed. */
  top: number | null
  byTouch: boolean
}

/**
 * What is wrong with the people in the list, each problem once, with an action that solves it. After an action, focus moves to
 * that of the next problem. What a finger or a mouse has solved stays in its place, ticked, until something else is pressed.
 * Renders a `ul`, or nothing.
 */
export function ProblemPanel({ people, textOf, onEdit, onSolved, announce }: ProblemPanelProps) {
  const words = useInviteFormMessages()
  const id = useId()
  const [limit, setLimit] = useState(FIRST_COUNT)
  const [pressed, setPressed] = useState<Press | null>(null)
  const { list, solved, keep, stayAt } = useSolvedLines()

  const { added, all, counts } = people
  const addedLines = useMemo(() => problemLines(added, words, textOf), [added, words, textOf])
  // Someone who is alone in the input is validated on submit, but a suggestion may come earlier.
  const typed = added.length === 0 ? all.filter(({ problem }) => !problem) : []
  const lines = typed.length > 0 ? problemLines(typed, words, textOf) : addedLines
  // If there is only one person, the button below says "Invite anyway".
  const told = all.length > 1 ? lines : lines.filter(({ kind }) => kind !== 'duplicate')
  const shown = told.slice(0, Math.max(limit - solved.length, 0))
  const more = told.length - shown.length
  const rows: (ProblemLine | SolvedLine)[] = [...shown]
  for (const one of solved) rows.splice(one.at, 0, one)

  const latest = useLatest(({ at, isSolved, top, byTouch }: Press) => {
    const panel = list.current
    if (top !== null) stayAt(top)
    const actions = panel?.querySelectorAll('button') ?? []
    const next = actions[Math.min(at, actions.length - 1)]
    if (next) next.focus({ preventScroll: top !== null })
    // The address input would call the on-screen keyboard.
    else if (panel && byTouch) panel.focus({ preventScroll: true })
    else onSolved()
    if (isSolved) announce(words.added(counts))
  })
  useIsomorphicLayoutEffect(() => {
    if (pressed) latest.current(pressed)
  }, [pressed, latest])

  function change({ people: [one], kind, people: those }: ProblemLine) {
    const ids = new Set(those.map(({ id }) => id))
    const matches = ({ id }: CheckedRecipient) => ids.has(id)
    if (kind === 'typo' && one.suggestion) {
      if (added.length === 0) people.type(one.suggestion)
      else people.change(one.id, { email: one.suggestion })
    } else if (kind === 'duplicate') people.inviteAnyway()
    else if (one.problem === 'unknown_role') people.giveRoleForAll(matches)
    else people.removeAll(matches)
  }
  /** To be called before the press changes anything. */
  function pressedBy(event: MouseEvent, at: number, isSolved: boolean) {
    const { pointerType } = event.nativeEvent as Partial<PointerEvent>
    // A key has no `detail`.
    const top = event.detail > 0 ? list.current!.getBoundingClientRect().top : null
    setPressed({ at, isSolved, top, byTouch: pointerType === 'touch' })
  }
  function solve(event: MouseEvent<HTMLElement>, line: ProblemLine, at: number) {
    pressedBy(event, shown.indexOf(line), true)
    if (event.detail > 0) keep(line, at, event.currentTarget.parentElement!.offsetHeight)
    change(line)
  }
  function actionOf({ kind, people: { length, 0: one } }: ProblemLine): string {
    if (kind === 'typo') return words.useIt
    if (kind === 'duplicate') return words.sendAnyway
    if (kind === 'listed') return words.removeListed(length)
    if (length === 1) return words.edit
    return one.problem === 'unknown_role' ? words.roleForAll('') : words.removeAll
  }
  function titleOf({ kind, people: { length, 0: one } }: ProblemLine) {
    if (length === 1) return <bdi dir="ltr">{breakAfterAt(one.email || one.name)}</bdi>
    if (kind === 'duplicate' || kind === 'listed') return words[kind](length)
    return words.problemGroups[problemGroup(one)](length)
  }

  if (rows.length === 0) return null
  return (
    <ul ref={list} role="list" data-fbi="panel" tabIndex={-1}>
      {rows.map((row, at) =>
        'line' in row ? (
          <li key={row.key} data-fbi="panel-line" aria-hidden style={{ minHeight: row.height }}>
            <p data-fbi="label">
              {row.line.kind === 'typo' ? (
                <bdi dir="ltr">{row.line.people[0].suggestion}</bdi>
              ) : (
                titleOf(row.line)
              )}
            </p>
            <Icon glyph={CHECK} />
          </li>
        ) : (
          <li key={row.key} data-fbi="panel-line">
            <div>
              <p data-fbi="label" id={`${id}-${at}`}>
                {titleOf(row)}
              </p>
              <p data-fbi="hint" id={`${id}-${at}-text`}>
                {(row.people.length === 1 || row.kind === 'invalid') && <span>{row.text} </span>}
                {row.kind === 'duplicate' && <span>{words.notInvitedAgain}</span>}
                {row.kind === 'listed' && <span>{words.invitedOnce}</span>}
              </p>
            </div>
            <Button
              look="quiet"
              id={`${id}-${at}-action`}
              aria-labelledby={`${id}-${at}-action ${id}-${at}${row.kind === 'typo' ? '-text' : ''}`}
              onClick={(event) => {
                const [one, ...others] = row.people
                if (row.kind === 'invalid' && others.length === 0) onEdit(one.id)
                else solve(event, row, at)
              }}
            >
              {actionOf(row)}
            </Button>
          </li>
        ),
      )}
      {more > 0 && (
        <li data-fbi="panel-line">
          <Button
            look="quiet"
            onClick={(event) => {
              setLimit(limit + MORE_COUNT)
              pressedBy(event, shown.length, false)
            }}
          >
            {words.more(more)}
          </Button>
        </li>
      )}
    </ul>
  )
}
