'use client'
import { useEffect, useRef, useState } from 'react'
import type { NewRecipient } from '../../forms/use-recipients'
import type { CheckedRecipient } from '../../recipients/recipient'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'

export interface RecipientProblemsProps {
  recipients: readonly CheckedRecipient[]
  textOf: (recipient: CheckedRecipient) => string
  onChange: (id: string, change: Partial<NewRecipient>) => void
  onEdit: (id: string) => void
  /** Removes everyone who cannot be invited. */
  onRemoveInvalid: () => void
  /** Gives everyone with an unknown role the role for everyone. */
  onGiveRoleForAll: () => void
}

/** The number of problems shown at first, and the number that "Show more" adds. */
const FIRST_COUNT = 3
const MORE_COUNT = 50

/** Lists what is wrong with addresses, with suggested corrections. Renders a `ul`, or nothing. */
export function RecipientProblems({
  recipients,
  textOf,
  onChange,
  onEdit,
  onRemoveInvalid,
  onGiveRoleForAll,
}: RecipientProblemsProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const list = useRef<HTMLUListElement>(null)
  /** The number of problems that were shown before "Show more" was last pressed. */
  const [before, setBefore] = useState(0)
  useEffect(() => {
    if (before > 0) list.current?.children[before]?.querySelector('button')?.focus()
  }, [before])
  const doubtful = recipients.filter(({ problem, suggestion }) => problem ?? suggestion)
  if (doubtful.length === 0) return null
  const shown = doubtful.slice(0, before === 0 ? FIRST_COUNT : before + MORE_COUNT)
  const more = doubtful.length - shown.length
  const invalid = doubtful.filter(({ problem }) => problem).length
  const withUnknownRole = doubtful.filter(({ problem }) => problem === 'unknown_role').length
  return (
    <ul ref={list} role="list" data-fbi="problems">
      {shown.map((recipient) => {
        const { id, email, problem, suggestion } = recipient
        return (
          <li key={id} data-fbi={problem ? 'error' : 'advice'}>
            <Icon glyph={WARNING} />
            <span>
              <bdi dir="ltr">{email}</bdi>:{' '}
              <span>{problem ? textOf(recipient) : words.mayBeTypo}</span>{' '}
              <Button
                look="quiet"
                onClick={() => (suggestion ? onChange(id, { email: suggestion }) : onEdit(id))}
                aria-label={suggestion ? words.use(suggestion) : words.editAddress(email)}
              >
                {suggestion ? words.use(suggestion) : words.edit}
              </Button>
            </span>
          </li>
        )
      })}
      {(more > 0 || invalid > 1) && (
        <li>
          {more > 0 && (
            <Button look="quiet" onClick={() => setBefore(shown.length)}>
              {words.moreProblems(more)}
            </Button>
          )}
          {withUnknownRole > 1 && (
            <Button look="quiet" onClick={onGiveRoleForAll}>
              {words.giveRoleForAll(withUnknownRole)}
            </Button>
          )}
          {invalid > 1 && (
            <Button look="quiet" onClick={onRemoveInvalid}>
              {words.removeInvalid(invalid)}
            </Button>
          )}
        </li>
      )}
    </ul>
  )
}
