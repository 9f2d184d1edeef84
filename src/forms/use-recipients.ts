'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import { isEmailList, parseEmailList, type ListedAddress } from '../recipients/email-list'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import {
  byAddress,
  checkRecipients,
  recipientKind,
  type CheckedRecipient,
  type Recipient,
} from '../recipients/recipient'

export interface UseRecipientsOptions {
  /** Earlier invitations, for detecting duplicates. */
  invitations: readonly Invitation[]
  allowedDomains?: readonly string[] | undefined
  /** The roles that a person may have as their own. Must be referentially stable. */
  roles: readonly InvitationRole[]
  /** Milliseconds. */
  now: number
  /** The initial recipients. */
  initial?: readonly NewRecipient[] | undefined
}

/** A recipient to add. */
export type NewRecipient = Omit<Recipient, 'id'>

/** The number of recipients of each kind. Every recipient is counted once. */
export interface RecipientCounts {
  ready: number
  invalid: number
  /** Already invited, or possibly so. */
  duplicate: number
  /** Repeated within the list. */
  listed: number
}

export interface UseRecipientsResult {
  /** The added recipients, in order. */
  added: readonly CheckedRecipient[]
  /** The text in the input. */
  draft: string
  /** The added recipients, followed by those in `draft`. */
  all: readonly CheckedRecipient[]
  counts: RecipientCounts
  /** Sets `draft`. A list, or an address ended by a separator, is added instead, unless an input method is composing. */
  type: (text: string, isComposing?: boolean) => void
  /** Removes these people, and adds any others in `draft`. */
  take: (people: readonly Pick<Recipient, 'id' | 'email'>[]) => void
  add: (recipients: readonly NewRecipient[]) => void
  /** Reads a text as a list, adds the people in it, and clears `draft`. */
  addText: (text: string) => void
  /** Changes a recipient. A new address resets `anyway` and `perhapsSent`. */
  change: (id: string, change: Partial<NewRecipient>) => void
  remove: (id: string) => void
  /** Sets `anyway` for everyone who seems to be invited already, but not for repetitions within the list. */
  inviteAnyway: () => void
  /** Removes every recipient for which the predicate returns `true`. */
  removeAll: (matches: (recipient: CheckedRecipient) => boolean) => void
  /** Replaces every unknown role with the role for everyone. */
  giveRoleForAll: () => void
}

/** The recipients of a form: the added ones, and those in the text being typed. */
export function useRecipients({
  invitations,
  allowedDomains,
  roles,
  now,
  initial = NO_RECIPIENTS,
}: UseRecipientsOptions): UseRecipientsResult {
  const [people, setPeople] = useState<readonly Recipient[]>(() => initial.map(withId))
  const nextId = useRef(initial.length)
  const [draft, setDraftState] = useState('')
  // A ref, so that `take` sees text typed during an asynchronous step.
  const latestDraft = useRef(draft)
  const setDraft = useCallback((text: string) => {
    latestDraft.current = text
    setDraftState(text)
  }, [])
  // The list may be long, so an empty form does not index it.
  const isEmpty = people.length === 0 && draft === ''
  const earlier = useMemo(() => byAddress(isEmpty ? [] : invitations), [isEmpty, invitations])
  const domains = allowedDomains?.join()

  const checked = useMemo(
    () =>
      checkRecipients([...people, ...parseEmailList(draft).map(asDraft)], {
        invitations: earlier,
        allowedDomains: domains?.split(','),
        roles,
        now,
      }),
    [people, draft, earlier, domains, roles, now],
  )
  const added = useMemo(() => checked.slice(0, people.length), [checked, people.length])
  const counts = useMemo(
    // An unfinished address does not count as invalid.
    () => count([...added, ...checked.slice(added.length).filter(({ problem }) => !problem)]),
    [added, checked],
  )

  const withNextId = useCallback(
    (recipients: readonly NewRecipient[]) => recipients.map((one) => withId(one, nextId.current++)),
    [],
  )
  const add = useCallback(
    (recipients: readonly NewRecipient[]) => {
      const added = withNextId(recipients)
      setPeople((before) => [...before, ...added])
    },
    [withNextId],
  )
  const addText = useCallback(
    (text: string) => {
      add(parseEmailList(text))
      setDraft('')
    },
    [add, setDraft],
  )
  /** Applies a change to every recipient for which the predicate returns `true`. */
  const changeAll = (
    matches: (recipient: CheckedRecipient) => boolean,
    change: (recipient: Recipient) => Recipient[],
  ) => {
    const matchingIds = new Set(added.filter(matches).map(({ id }) => id))
    setPeople((before) => before.flatMap((one) => (matchingIds.has(one.id) ? change(one) : [one])))
  }

  return {
    added,
    draft,
    all: checked,
    counts,
    type(text, isComposing = false) {
      if (!isComposing && isEnded(text)) addText(text)
      else setDraft(text)
    },
    take(taken) {
      const ids = new Set(taken.map(({ id }) => id))
      const emails = new Set(taken.filter(({ id }) => isDraftId(id)).map(({ email }) => email))
      const others = withNextId(
        parseEmailList(latestDraft.current).filter(({ email }) => !emails.has(email)),
      )
      // A person who was taken from the draft may have been added since.
      const isTaken = ({ id, email }: Recipient) => ids.has(id) || emails.has(email)
      setPeople((before) => [...before.filter((one) => !isTaken(one)), ...others])
      setDraft('')
    },
    add,
    addText,
    change: useCallback((id, change) => {
      setPeople((before) => before.map((one) => (one.id === id ? changed(one, change) : one)))
    }, []),
    remove: useCallback((id) => setPeople((before) => before.filter((one) => one.id !== id)), []),
    inviteAnyway: () =>
      changeAll(
        ({ repeat }) => repeat !== null && repeat.type !== 'listed',
        (one) => [{ ...one, anyway: true }],
      ),
    removeAll: (matches) => changeAll(matches, () => []),
    giveRoleForAll: () =>
      changeAll(
        ({ problem }) => problem === 'unknown_role',
        ({ role: _role, unknownRole: _unknown, ...one }) => [one],
      ),
  }
}

const NO_RECIPIENTS: readonly NewRecipient[] = []

const withId = (one: NewRecipient, id: number): Recipient => ({ ...one, id: `recipient-${id}` })

const isDraftId = (id: string) => id.startsWith('draft-')

const asDraft = (entry: ListedAddress, index: number): Recipient => ({
  ...entry,
  id: `draft-${index}`,
})

/** Whether a separator ends the address. A space ends only a complete address, since names contain spaces too. */
function isEnded(text: string): boolean {
  const opening = Math.max(text.lastIndexOf('"'), text.lastIndexOf('<'))
  if (opening >= 0 && !text.slice(opening + 1).includes('>')) return false
  return /[,;，；、،]\s*$/.test(text) || (/\s$/.test(text) && isComplete(text)) || isPasted(text)
}

const isComplete = (text: string) => /[^\s@]@[^\s@]+\.[^\s@]+[>)\]]?\s$/.test(text)

/** Whether the text was pasted rather than typed: it contains several addresses. */
const isPasted = (text: string) =>
  /\S@\S/.test(text) && parseEmailList(text).length > 1 && isEmailList(text)

function changed(before: Recipient, change: Partial<NewRecipient>): Recipient {
  const after = { ...before, ...change }
  if (change.email !== undefined && change.email !== before.email) {
    delete after.anyway
    delete after.perhapsSent
  }
  if (change.role !== undefined) delete after.unknownRole
  return after
}

function count(recipients: readonly CheckedRecipient[]): RecipientCounts {
  const counts = { ready: 0, invalid: 0, duplicate: 0, listed: 0 }
  for (const recipient of recipients) counts[recipientKind(recipient)] += 1
  return counts
}
