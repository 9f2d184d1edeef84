'use client'
import { useState } from 'react'
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

/** The number of problems shown before "Show more" is pressed. */
const INITIAL_COUNT = 3

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
  const [showsAll, setShowsAll] = useState(false)
  const doubtful = recipients.filter(({ problem, suggestion }) => problem ?? suggestion)
  if (doubtful.length === 0) return null
  const shown = showsAll ? doubtful : doubtful.slice(0, INITIAL_COUNT)
  const more = doubtful.length - shown.length
  const invalid = doubtful.filter(({ problem }) => problem).length
  const withUnknownRole = doubtful.filter(({ problem }) => problem === 'unknown_role').length
  return (
    <ul role="list" data-fbi="problems">
      {shown.map((recipient) => {
        const { id, email, problem, suggestion } = recipient
        return (
          <li key={id} data-fbi={problem ? 'error' : 'advice'}>
            <Icon glyph={WARNING} />
            <span>
              <bdi dir="ltr">{email}</bdi>: {problem ? textOf(recipient) : words.isSlip}{' '}
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
            <Button look="quiet" onClick={() => setShowsAll(true)}>
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
