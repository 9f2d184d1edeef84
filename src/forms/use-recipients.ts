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
  /** The list, in which earlier invitations are looked for. */
  invitations: readonly Invitation[]
  allowedDomains?: readonly string[] | undefined
  /** Names of roles somebody may have as their own. Keep its identity stable. */
  roles: readonly InvitationRole[]
  /** Milliseconds. */
  now: number
  /** Who is there at first. */
  initial?: readonly NewRecipient[] | undefined
}

/** Somebody to add: an address with what else is known of them. */
export type NewRecipient = Omit<Recipient, 'id'>

/** How many there are of each; together they are all. */
export interface RecipientCounts {
  ready: number
  invalid: number
  /** Invited before, or perhaps. */
  duplicate: number
  /** Twice in the list. */
  listed: number
}

export interface UseRecipientsResult {
  /** Those that were added, in order. */
  added: readonly CheckedRecipient[]
  /** What is being typed. */
  draft: string
  /** With what is being typed, as far as it is an address or was sent. */
  all: readonly CheckedRecipient[]
  counts: RecipientCounts
  /** Types. What turns out to be a list, or is ended by a separator, is added; not while an input method composes it. */
  type: (text: string, isComposing?: boolean) => void
  /** Takes these out, and adds what else is being typed. */
  take: (people: readonly Pick<Recipient, 'id' | 'email'>[]) => void
  add: (recipients: readonly NewRecipient[]) => void
  /** Reads a text as a list and adds who stands there, with what was typed before it. */
  addText: (text: string) => void
  /** Another address, role or decision. A new address is looked at anew. */
  change: (id: string, change: Partial<NewRecipient>) => void
  remove: (id: string) => void
  /** Invites all who seem to be invited already; not those who stand in the list twice. */
  inviteAnyway: () => void
  /** Takes out all whom this is true of. */
  removeAll: (isWanted: (recipient: CheckedRecipient) => boolean) => void
  /** Gives everybody whose own role is none the role for all. */
  giveRoleForAll: () => void
}

/** The people of a form: those that were added, and what is being typed. */
export function useRecipients({
  invitations,
  allowedDomains,
  roles,
  now,
  initial = NOBODY,
}: UseRecipientsOptions): UseRecipientsResult {
  const [people, setPeople] = useState<readonly Recipient[]>(() => initial.map(withId))
  const nextId = useRef(initial.length)
  const [draft, setDraftState] = useState('')
  // What was typed while something else was waited for counts, too.
  const latestDraft = useRef(draft)
  const setDraft = useCallback((text: string) => {
    latestDraft.current = text
    setDraftState(text)
  }, [])
  // A list may be long: it is not gone through for an empty form.
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
    // What is being typed is no mistake yet.
    () => count([...added, ...checked.slice(added.length).filter(({ problem }) => !problem)]),
    [added, checked],
  )

  const named = useCallback(
    (recipients: readonly NewRecipient[]) => recipients.map((one) => withId(one, nextId.current++)),
    [],
  )
  const add = useCallback(
    (recipients: readonly NewRecipient[]) => {
      const added = named(recipients)
      setPeople((before) => [...before, ...added])
    },
    [named],
  )
  const addText = useCallback(
    (text: string) => {
      add(parseEmailList(text))
      setDraft('')
    },
    [add, setDraft],
  )
  /** Changes all of whom this is true, as they are now. */
  const changeAll = (
    isWanted: (recipient: CheckedRecipient) => boolean,
    change: (recipient: Recipient) => Recipient[],
  ) => {
    const wanted = new Set(added.filter(isWanted).map(({ id }) => id))
    setPeople((before) => before.flatMap((one) => (wanted.has(one.id) ? change(one) : [one])))
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
      const left = named(
        parseEmailList(latestDraft.current).filter(({ email }) => !emails.has(email)),
      )
      // Whoever was taken while they were being typed may have been added since.
      const isTaken = ({ id, email }: Recipient) => ids.has(id) || emails.has(email)
      setPeople((before) => [...before.filter((one) => !isTaken(one)), ...left])
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
    removeAll: (isWanted) => changeAll(isWanted, () => []),
    giveRoleForAll: () =>
      changeAll(
        ({ problem }) => problem === 'unknown_role',
        ({ role: _role, unknownRole: _unknown, ...one }) => [one],
      ),
  }
}

const NOBODY: readonly NewRecipient[] = []

const withId = (one: NewRecipient, id: number): Recipient => ({ ...one, id: `recipient-${id}` })

const isDraftId = (id: string) => id.startsWith('draft-')

const asDraft = (entry: ListedAddress, index: number): Recipient => ({
  ...entry,
  id: `draft-${index}`,
})

/** A separator behind it ends an address; a space only one that is whole, since names have spaces too. */
function isEnded(text: string): boolean {
  const opening = Math.max(text.lastIndexOf('"'), text.lastIndexOf('<'))
  if (opening >= 0 && !text.slice(opening + 1).includes('>')) return false
  return /[,;，；、،]\s*$/.test(text) || (/\s$/.test(text) && isWhole(text)) || isPasted(text)
}

const isWhole = (text: string) => /[^\s@]@[^\s@]+\.[^\s@]+[>)\]]?\s$/.test(text)

/** Two addresses at once were not typed one by one. */
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
