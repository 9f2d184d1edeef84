'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import { isEmailList, parseEmailList, type ListedAddress } from '../invitation/email-list'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import {
  byAddress,
  checkRecipients,
  type CheckedRecipient,
  type Recipient,
} from '../invitation/recipient'

export interface UseRecipientsOptions {
  /** The list, in which earlier invitations are looked for. */
  invitations: readonly Invitation[]
  allowedDomains?: readonly string[] | undefined
  /** Names of roles somebody may have as their own. Keep its identity stable. */
  roles: readonly InvitationRole[]
  /** Milliseconds. */
  now: number
}

/** Somebody to add: an address with what else is known of them. */
export type NewRecipient = Omit<Recipient, 'id'>

export interface RecipientCounts {
  ready: number
  invalid: number
  duplicate: number
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
  take: (ids: readonly string[]) => void
  add: (recipients: readonly NewRecipient[]) => void
  /** Reads a text as a list and adds who stands there, with what was typed before it. */
  addText: (text: string) => void
  /** Another address, role or decision. A new address is looked at anew. */
  change: (id: string, change: Partial<NewRecipient>) => void
  remove: (id: string) => void
  /** Invites all who seem to be invited already. */
  inviteAnyway: () => void
}

/** The people of a form: those that were added, and what is being typed. */
export function useRecipients({
  invitations,
  allowedDomains,
  roles,
  now,
}: UseRecipientsOptions): UseRecipientsResult {
  const [people, setPeople] = useState<readonly Recipient[]>(NOBODY)
  const [draft, setDraft] = useState('')
  const nextId = useRef(0)
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
  const counts = useMemo(() => count(added), [added])

  const named = useCallback(
    (recipients: readonly NewRecipient[]) =>
      recipients.map((one): Recipient => ({ ...one, id: `recipient-${nextId.current++}` })),
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
    [add],
  )

  return {
    added,
    draft,
    all: checked,
    counts,
    type(text, isComposing = false) {
      if (!isComposing && isEnded(text)) addText(text)
      else setDraft(text)
    },
    take(ids) {
      const typed = parseEmailList(draft).filter((_, index) => !ids.includes(asDraftId(index)))
      const left = named(typed)
      setPeople((before) => [...before.filter(({ id }) => !ids.includes(id)), ...left])
      setDraft('')
    },
    add,
    addText,
    change: useCallback((id, change) => {
      setPeople((before) => before.map((one) => (one.id === id ? changed(one, change) : one)))
    }, []),
    remove: useCallback((id) => setPeople((before) => before.filter((one) => one.id !== id)), []),
    inviteAnyway: () =>
      setPeople((before) => {
        const repeated = new Set(added.filter(({ repeat }) => repeat).map(({ id }) => id))
        return before.map((one) => (repeated.has(one.id) ? { ...one, anyway: true } : one))
      }),
  }
}

const NOBODY: readonly Recipient[] = []

const asDraftId = (index: number) => `draft-${index}`

const asDraft = (entry: ListedAddress, index: number): Recipient => ({
  ...entry,
  id: asDraftId(index),
})

/** A separator behind it ends an address; a space only one that is whole, since names have spaces too. */
function isEnded(text: string): boolean {
  if (/["<][^">]*$/.test(text)) return false
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
  const counts = { ready: 0, invalid: 0, duplicate: 0 }
  for (const { status } of recipients) counts[status] += 1
  return counts
}
