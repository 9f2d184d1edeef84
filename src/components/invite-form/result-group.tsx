'use client'
import { useId } from 'react'
import type { FluxbaseError } from '../../client/errors'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { Button } from '../primitives/button'
import { WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { MoreDetails, ServerWords } from './details'

export interface ResultPerson {
  id: string | number
  email: string
  /** What became of the invitation. */
  state?: string
  error?: FluxbaseError | undefined
}

export interface ResultGroupProps {
  title: string
  /** The people by the reason, which is `''` if the title says it. */
  reasons: ReadonlyMap<string, readonly ResultPerson[]>
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
      {[...reasons].map(([reason, people]) => (
        <div key={reason} data-fbi="panel-line">
          <div>
            <People people={people.slice(0, FIRST_COUNT)} />
            <MoreDetails count={people.length - FIRST_COUNT}>
              <People people={people.slice(FIRST_COUNT)} />
            </MoreDetails>
            {reason && <p data-fbi="hint">{reason}</p>}
            <ServerWords>{people[0]?.error?.serverMessage}</ServerWords>
          </div>
        </div>
      ))}
    </div>
  )
}

/** Someone who was not invited with the others, and is still in the form. */
export interface PersonLeft {
  id: string
  email: string
}

/** Says who is still in the form after others were invited. Renders a `div`, or nothing. */
export function PeopleLeft({ people }: { people: readonly PersonLeft[] }) {
  const words = useInviteFormMessages()
  if (people.length === 0) return null
  return <ResultGroup title={words.stillInForm(people.length)} reasons={new Map([['', people]])} />
}

function People({ people }: { people: readonly ResultPerson[] }) {
  return (
    <ul role="list" data-fbi="result-people">
      {people.map(({ id, state, email }, at) => (
        <li key={id} data-fbi="result-row" data-state={state}>
          <bdi dir="ltr">{email}</bdi>
          {at < people.length - 1 && ', '}
        </li>
      ))}
    </ul>
  )
}
