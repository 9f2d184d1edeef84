'use client'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { ResultGroup } from './result-group'

/** Someone who was not invited with the others, and is still in the form. */
export interface PersonLeft {
  id: string
  email: string
}

export interface PeopleLeftProps {
  people: readonly PersonLeft[]
}

/** Says who is still in the form after others were invited. Renders a `div`, or nothing. */
export function PeopleLeft({ people }: PeopleLeftProps) {
  const words = useInviteFormMessages()
  if (people.length === 0) return null
  return <ResultGroup title={words.stillInForm(people.length)} reasons={new Map([['', people]])} />
}
