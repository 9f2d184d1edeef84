'use client'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { UseRecipientsResult } from '../../forms/use-recipients'
import type { CheckedRecipient } from '../../recipients/recipient'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useLatest } from '../../provider/use-latest'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { problemGroup, problemLines, type ProblemLine } from './problem-lines'

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

/**
 * What is wrong with the people in the list, each problem once, with an action that solves it. After an action, focus moves to
 * that of the next problem. Renders a `ul`, or nothing.
 */
export function ProblemPanel({ people, textOf, onEdit, onSolved, announce }: ProblemPanelProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const [limit, setLimit] = useState(FIRST_COUNT)
  /** Where the action was that was last pressed. A new object for each press. */
  const [pressed, setPressed] = useState<{ at: number; isSolved: boolean } | null>(null)

  const { added, all, counts } = people
  const addedLines = useMemo(() => problemLines(added, words, textOf), [added, words, textOf])
  // Someone who is alone in the input is validated on submit, but a suggestion may come earlier.
  const typed = added.length === 0 ? all.filter(({ problem }) => !problem) : []
  const lines = typed.length > 0 ? problemLines(typed, words, textOf) : addedLines
  // If there is only one person, the button below says "Invite anyway".
  const told = all.length > 1 ? lines : lines.filter(({ kind }) => kind !== 'duplicate')
  const shown = told.slice(0, limit)
  const more = told.length - shown.length

  const latest = useLatest(() => {
    const { at, isSolved } = pressed!
    const actions = list.current?.querySelectorAll('button') ?? []
    const next = actions[Math.min(at, actions.length - 1)]
    if (next) next.focus()
    else onSolved()
    if (isSolved) announce(words.added(counts))
  })
  useEffect(() => {
    if (pressed) latest.current()
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
  function actionOf({ kind, people: { length, 0: one } }: ProblemLine): string {
    if (kind === 'typo') return words.useIt
    if (kind === 'duplicate') return words.sendAnyway
    if (kind === 'listed') return words.removeListed(length)
    if (length === 1) return words.edit
    return one.problem === 'unknown_role' ? words.roleForAll('') : words.removeAll
  }
  function titleOf({ kind, people: { length, 0: one } }: ProblemLine) {
    if (length === 1) return <bdi dir="ltr">{one.email || one.name}</bdi>
    if (kind === 'duplicate' || kind === 'listed') return words[kind](length)
    return words.problemGroups[problemGroup(one)](length)
  }

  if (shown.length === 0) return null
  return (
    <ul ref={list} role="list" data-fbi="panel">
      {shown.map((line, at) => (
        <li key={line.key} data-fbi="panel-line">
          <div>
            <p data-fbi="label" id={`${id}-${at}`}>
              {titleOf(line)}
            </p>
            <p data-fbi="hint" id={`${id}-${at}-text`}>
              {(line.people.length === 1 || line.kind === 'invalid') && <span>{line.text} </span>}
              {line.kind === 'duplicate' && <span>{words.notInvitedAgain}</span>}
              {line.kind === 'listed' && <span>{words.invitedOnce}</span>}
            </p>
          </div>
          <Button
            look="quiet"
            id={`${id}-${at}-action`}
            aria-labelledby={`${id}-${at}-action ${id}-${at}${line.kind === 'typo' ? '-text' : ''}`}
            onClick={() => {
              if (line.kind === 'invalid' && line.people.length === 1) onEdit(line.people[0].id)
              else {
                change(line)
                setPressed({ at, isSolved: true })
              }
            }}
          >
            {actionOf(line)}
          </Button>
        </li>
      ))}
      {more > 0 && (
        <li data-fbi="panel-line">
          <Button
            look="quiet"
            onClick={() => {
              setLimit(limit + MORE_COUNT)
              setPressed({ at: limit, isSolved: false })
            }}
          >
            {words.more(more)}
          </Button>
        </li>
      )}
    </ul>
  )
}
