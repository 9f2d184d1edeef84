import { addressProblem, type AddressProblem } from './address-problem'
import type { ListedAddress } from './email-list'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import { addressKey, sameAddress, type AddressLikeness } from '../invitation/same-address'
import { invitationStatus } from '../invitation/status'
import { suggestEmail } from './suggest-email'

/** Somebody to invite. */
export interface Recipient extends ListedAddress {
  /** Unique within a list. */
  id: string
  /** A role of their own. Without one they get the role for all. */
  role?: InvitationRole
  /** What a file said in place of a role, where that is none. */
  unknownRole?: string
  /** To be invited although they seem to have an invitation. */
  anyway?: boolean
  /** Sent before, and nobody could tell what became of it. */
  perhapsSent?: boolean
}

/** Why somebody cannot be invited. */
export type RecipientProblem =
  | AddressProblem
  | 'other_domain' // not one of those allowed
  | 'unknown_role'

/**
 * Why somebody may have an invitation already. `likeness` is `looks_same` where the earlier address is spelled differently, so
 * that a server would take the two for different people.
 */
export type Repeat =
  | { type: 'listed'; likeness: Likeness } // stands in the list before
  | { type: 'perhaps_sent' }
  | { type: 'invited' | 'accepted'; invitation: Invitation; likeness: Likeness }

type Likeness = Exclude<AddressLikeness, 'different'>

export interface CheckedRecipient extends Recipient {
  /** `duplicate`: left out, unless told otherwise (`anyway`). */
  status: 'ready' | 'invalid' | 'duplicate'
  problem: RecipientProblem | null
  repeat: Repeat | null
  /** What the address was probably meant to be. */
  suggestion: string | null
}

export interface RecipientRules {
  /** By `byAddress`. */
  invitations: ReadonlyMap<string, readonly Invitation[]>
  /** Without one, all. Case does not matter. */
  allowedDomains?: readonly string[] | undefined
  /** Those that somebody may have as their own. Without one, any. */
  roles?: readonly InvitationRole[] | undefined
  /** Milliseconds. */
  now: number
}

/** Invitations by their address, however it is spelled. */
export function byAddress(
  invitations: readonly Invitation[],
): ReadonlyMap<string, readonly Invitation[]> {
  const all = new Map<string, Invitation[]>()
  for (const invitation of invitations) {
    const key = addressKey(invitation.email)
    const others = all.get(key)
    if (others) others.push(invitation)
    else all.set(key, [invitation])
  }
  return all
}

/**
 * Who of a list can be invited. Addresses that look the same count as one, though servers tell `A@x` from `a@x`: for people
 * they are one. They are duplicates until somebody decides (`anyway`), and the repeat says that they only look the same.
 */
export function checkRecipients(
  recipients: readonly Recipient[],
  { invitations, allowedDomains, roles, now }: RecipientRules,
): CheckedRecipient[] {
  const domains = allowedDomains?.map((domain) => domain.toLowerCase())
  const counts = new Map<string, number>()
  for (const { email } of recipients) {
    const domain = domainOf(email)
    counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  const frequent = [...counts].filter(([, count]) => count >= FREQUENT).map(([domain]) => domain)
  const usual = [...(domains ?? []), ...frequent]
  const seen = new Map<string, string>()

  return recipients.map((recipient) => {
    const key = addressKey(recipient.email)
    const problem = recipientProblem(recipient, domains, roles)
    const repeat = problem ? null : repeatOf(recipient, seen.get(key), invitations.get(key), now)
    if (!seen.has(key)) seen.set(key, recipient.email)
    const looksOdd = problem !== null || !/[\p{L}\p{N}\]]$/u.test(recipient.email.trim())
    const isSlip = looksOdd || counts.get(domainOf(recipient.email)) === 1
    return {
      ...recipient,
      status: problem ? 'invalid' : repeat && !recipient.anyway ? 'duplicate' : 'ready',
      problem,
      repeat,
      suggestion: isSlip ? suggestEmail(recipient.email, usual) : null,
    }
  })
}

/** As people are told: who stands in the list twice is no matter of earlier invitations. */
export function recipientKind({
  status,
  repeat,
}: Pick<CheckedRecipient, 'status' | 'repeat'>): CheckedRecipient['status'] | 'listed' {
  return status === 'duplicate' && repeat?.type === 'listed' ? 'listed' : status
}

/** How often a domain stands in a list until one that is nearly the same looks like a slip. */
const FREQUENT = 3

function recipientProblem(
  { email, role, unknownRole }: Recipient,
  domains: readonly string[] | undefined,
  roles: readonly InvitationRole[] | undefined,
): RecipientProblem | null {
  const problem = addressProblem(email)
  if (problem) return problem
  if (domains && !domains.includes(domainOf(email))) return 'other_domain'
  const hasUnknownRole = unknownRole !== undefined || (role && roles && !roles.includes(role))
  return hasUnknownRole ? 'unknown_role' : null
}

function repeatOf(
  { email, perhapsSent }: Recipient,
  listed: string | undefined,
  invitations: readonly Invitation[] = [],
  now: number,
): Repeat | null {
  if (listed !== undefined) return { type: 'listed', likeness: likenessOf(email, listed) }
  const invitation = invitations.find((one) => invitationStatus(one, now) !== 'expired')
  if (invitation) {
    const likeness = likenessOf(email, invitation.email)
    return { type: invitation.accepted ? 'accepted' : 'invited', invitation, likeness }
  }
  return perhapsSent ? { type: 'perhaps_sent' } : null
}

const likenessOf = (email: string, earlier: string): Likeness =>
  sameAddress(email.trim(), earlier) === 'same' ? 'same' : 'looks_same'

const domainOf = (email: string) =>
  email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
