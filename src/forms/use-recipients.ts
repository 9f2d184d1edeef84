'use client'
import { useMemo, useState } from 'react'
import { useLazyParts } from '../provider/use-lazy-parts'
import { listPeople } from '../recipients/list/email-list'
import type { ListedAddress } from '../recipients/list/read-line'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import { needsParser } from '../recipients/needs-parser'
import {
  byAddress,
  checkRecipients,
  indexRecipients,
  recipientKind,
  type CheckedRecipient,
  type Recipient,
} from '../recipients/recipient'
import { roleKey, type RoleName } from '../recipients/role-names'

export interface UseRecipientsOptions {
  /** Earlier invitations, for detecting duplicates. */
  invitations: readonly Invitation[]
  allowedDomains?: readonly string[] | undefined
  /** The roles that a person may have as their own. */
  roles: readonly RoleName[]
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
  /** Those of the latest addition. A new array for each addition, so that it can be announced. */
  lastAdded: readonly Recipient[]
  /** The text in the input. */
  draft: string
  /** The added recipients, followed by those in `draft`. */
  all: readonly CheckedRecipient[]
  counts: RecipientCounts
  /**
   * Sets `draft`. A list, or an address ended by a separator, is added instead, unless an input method is composing or it needs
   * the parser.
   */
  type: (text: string, isComposing?: boolean) => void
  /** Removes everyone with one of these addresses, and adds any others in `draft`. */
  take: (people: readonly Pick<Recipient, 'email'>[]) => void
  add: (recipients: readonly NewRecipient[]) => void
  /**
   * Reads a text as a list, adds the people in it, and clears `draft`. For texts that do not need the parser. The name of a role
   * becomes the role of the one person who was added before.
   */
  addText: (text: string) => void
  /** Changes a recipient. A new address resets `anyway` and `perhapsSent`. */
  change: (id: string, change: Partial<NewRecipient>) => void
  remove: (id: string) => void
  /** Sets `anyway` for everyone who seems to be invited already, but not for repetitions within the list. */
  inviteAnyway: () => void
  /** Removes every recipient for which the predicate returns `true`. */
  removeAll: (matches: (recipient: CheckedRecipient) => boolean) => void
  /** Replaces the unknown roles of these people with the role for everyone. @default everyone's */
  giveRoleForAll: (matches?: (recipient: CheckedRecipient) => boolean) => void
}

/** The recipients of a form: the added ones, and those in the text being typed. */
export function useRecipients({
  invitations,
  allowedDomains,
  roles,
  now,
  initial = [],
}: UseRecipientsOptions): UseRecipientsResult {
  const [{ people, lastAdded, draft }, update] = useState<State>(() => ({
    ...withAdded(EMPTY, initial),
    lastAdded: [],
  }))
  // The list of invitations may be long, so an empty form does not index it.
  const isEmpty = people.length === 0 && draft === ''
  const earlier = useMemo(() => byAddress(isEmpty ? [] : invitations), [isEmpty, invitations])
  const domains = allowedDomains?.join()
  const roleNames = roles.map(({ role }) => role).join()

  const suggest = useLazyParts(loadSuggestions).parts?.suggestEmail

  // The draft is checked apart from the added people, so that a keystroke checks no more than what is being typed.
  const list = useMemo(() => {
    const index = indexRecipients(people)
    const rules = {
      invitations: earlier,
      allowedDomains: domains?.split(','),
      roles: roleNames.split(','),
      now,
      suggest,
    }
    const added = checkRecipients(people, { ...rules, index })
    return { added, rules, index, counts: count(added) }
  }, [people, earlier, domains, roleNames, now, suggest])
  const typed = useMemo(() => {
    if (draft === '') return []
    const entries = listPeople(draft).map(asDraft)
    return checkRecipients(entries, { ...list.rules, index: indexRecipients(entries, list.index) })
  }, [draft, list])

  const add = (recipients: readonly NewRecipient[]) =>
    update((state) => withAdded(state, recipients))
  const setDraft = (text: string) => update((state) => ({ ...state, draft: text }))
  const addText = (text: string) =>
    update((state) => {
      const role = roleNamed(roles, text)
      const [one, other] = state.lastAdded
      const named = role !== undefined && !other && state.people.find(({ id }) => id === one?.id)
      if (!named) return withAdded({ ...state, draft: '' }, listPeople(text))
      const changed = withChange(named, { role })
      const people = state.people.map((one) => (one === named ? changed : one))
      return { ...state, people, lastAdded: [changed], draft: '' }
    })
  const changePeople = (change: (recipient: Recipient) => readonly Recipient[]) =>
    update((state) => ({ ...state, people: state.people.flatMap(change) }))
  /** Applies a change to every recipient for which the predicate returns `true`. */
  const changeAll = (
    matches: (recipient: CheckedRecipient) => boolean,
    change: (recipient: Recipient) => Recipient[],
  ) => {
    const matchingIds = new Set(list.added.filter(matches).map(({ id }) => id))
    changePeople((one) => (matchingIds.has(one.id) ? change(one) : [one]))
  }

  return {
    added: list.added,
    lastAdded,
    draft,
    all: [...list.added, ...typed],
    // An unfinished address does not count as invalid.
    counts: count(
      typed.filter(({ problem }) => !problem),
      list.counts,
    ),
    type(text, isComposing = false) {
      if (!isComposing && isEnded(text) && !needsParser(text)) addText(text)
      else setDraft(text)
    },
    take: (taken) => update((state) => withoutTaken(state, taken)),
    add,
    addText,
    change: (id, change) => changePeople((one) => [one.id === id ? withChange(one, change) : one]),
    remove: (id) => changePeople((one) => (one.id === id ? [] : [one])),
    inviteAnyway: () =>
      changeAll(
        ({ repeat }) => repeat !== null && repeat.type !== 'listed',
        (one) => [{ ...one, anyway: true }],
      ),
    removeAll: (matches) => changeAll(matches, () => []),
    giveRoleForAll: (matches = () => true) =>
      changeAll(
        (one) => one.problem === 'unknown_role' && matches(one),
        ({ role: _role, unknownRole: _unknown, ...one }) => [one],
      ),
  }
}

/** Suggests what was probably meant. Nothing waits for it. */
export const loadSuggestions = () => import('../recipients/address/suggest-email')

interface State {
  people: readonly Recipient[]
  lastAdded: readonly Recipient[]
  draft: string
  nextId: number
}

const EMPTY: State = { people: [], lastAdded: [], draft: '', nextId: 0 }

function withAdded(state: State, recipients: readonly NewRecipient[]): State {
  const { people, nextId } = state
  const lastAdded = recipients.map((one, at) => ({ ...one, id: `recipient-${nextId + at}` }))
  return {
    ...state,
    people: [...people, ...lastAdded],
    lastAdded,
    nextId: nextId + lastAdded.length,
  }
}

function withoutTaken(state: State, taken: readonly Pick<Recipient, 'email'>[]): State {
  // One that only looks the same stays: for a server it is another person.
  const emails = new Set(taken.map(({ email }) => email))
  const stays = ({ email }: ListedAddress) => !emails.has(email)
  const people = state.people.filter(stays)
  return withAdded({ ...state, people, draft: '' }, listPeople(state.draft).filter(stays))
}

function withChange(before: Recipient, change: Partial<NewRecipient>): Recipient {
  const after = { ...before, ...change }
  if (change.email !== undefined && change.email !== before.email) {
    delete after.anyway
    delete after.perhapsSent
  }
  if (change.role !== undefined) delete after.unknownRole
  // From now on this is the user's own entry, which reading the file again does not replace.
  delete after.importId
  return after
}

/** The role that a text names, which may have signs around it: "(Admin)", "- Admin". */
export function roleNamed(roles: readonly RoleName[], text: string): InvitationRole | undefined {
  const key = roleKey(text.replace(/[^\p{L}\p{N}]/gu, ''))
  const isNamed = (name = '') => key !== '' && roleKey(name) === key
  return roles.find(({ role, label }) => isNamed(role) || isNamed(label))?.role
}

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
const isPasted = (text: string) => /\S@\S.*@/s.test(text) && listPeople(text).length > 1

function count(recipients: readonly CheckedRecipient[], before?: RecipientCounts): RecipientCounts {
  const counts = { ready: 0, invalid: 0, duplicate: 0, listed: 0, ...before }
  for (const recipient of recipients) counts[recipientKind(recipient)] += 1
  return counts
}
