import { addressProblem, type AddressProblem } from './address/address-problem'
import type { ListedAddress } from './list/read-line'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import { addressKey, sameAddress, type AddressLikeness } from '../invitation/same-address'
import { invitationStatus } from '../invitation/status'

/** A person to invite. */
export interface Recipient extends ListedAddress {
  /** Unique within the list. */
  id: string
  /** The person's own role. Without one, they get the role chosen for everyone. */
  role?: InvitationRole
  /** The text a file had in place of a role, if it is not a known role. */
  unknownRole?: string
  /** Invite this person although they seem to have an invitation. */
  anyway?: boolean
  /** An earlier request was sent for this person, and its outcome is unknown. */
  perhapsSent?: boolean
  /** The id of the import that added this person. */
  importId?: string
}

/** Why a person cannot be invited. */
export type RecipientProblem =
  | AddressProblem
  | 'other_domain' // not one of the allowed domains
  | 'unknown_role'

/**
 * Why a person may already have an invitation. `likeness` is `looks_same` if the earlier address is spelled differently, so
 * that a server treats the two as different people.
 */
export type Repeat =
  | { type: 'listed'; likeness: Likeness } // occurs earlier in this list
  | { type: 'perhaps_sent' }
  | { type: 'invited' | 'accepted'; invitation: Invitation; likeness: Likeness }

type Likeness = Exclude<AddressLikeness, 'different'>

export interface CheckedRecipient extends Recipient {
  /** `duplicate`: not invited unless `anyway` is set. */
  status: 'ready' | 'invalid' | 'duplicate'
  problem: RecipientProblem | null
  repeat: Repeat | null
  /** The address that was probably meant. `null` until `suggestEmail` has been loaded, which nothing waits for. */
  suggestion: string | null
}

export interface RecipientRules {
  /** As returned by `byAddress`. */
  invitations: ReadonlyMap<string, readonly Invitation[]>
  /** Case-insensitive. Without this, all domains are allowed. */
  allowedDomains?: readonly string[] | undefined
  /** The roles that a person may have as their own. Without this, any role is allowed. */
  roles?: readonly InvitationRole[] | undefined
  /** Milliseconds. */
  now: number
  /** `suggestEmail`, as soon as it has been loaded. */
  suggest?: ((email: string, usualDomains: readonly string[]) => string | null) | undefined
  /** The whole list that the people are in, as returned by `indexRecipients`. @default the list of these people */
  index?: RecipientIndex | undefined
}

/** What the check of one person needs to know about the list they are in. */
export interface RecipientIndex {
  /** How often each domain occurs. */
  domains: ReadonlyMap<string, number>
  /** The first person with each address, by `addressKey`. */
  firsts: ReadonlyMap<string, Recipient>
}

/** @param before the index of the people before these in the list */
export function indexRecipients(
  recipients: readonly Recipient[],
  before?: RecipientIndex,
): RecipientIndex {
  const domains = new Map(before?.domains)
  const firsts = new Map(before?.firsts)
  for (const recipient of recipients) {
    const domain = domainOf(recipient.email)
    const key = addressKey(recipient.email)
    domains.set(domain, (domains.get(domain) ?? 0) + 1)
    if (!firsts.has(key)) firsts.set(key, recipient)
  }
  return { domains, firsts }
}

/** Groups invitations by `addressKey`, which is equal for addresses that look the same. */
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
 * Checks which recipients can be invited. Addresses that look the same count as duplicates, because people take them for one
 * address although servers distinguish `A@x` from `a@x`. The user can override this with `anyway`; `repeat.likeness` says
 * whether the addresses are the same or only look the same.
 */
export function checkRecipients(
  recipients: readonly Recipient[],
  {
    invitations,
    allowedDomains,
    roles,
    now,
    suggest,
    index: { domains: counts, firsts } = indexRecipients(recipients),
  }: RecipientRules,
): CheckedRecipient[] {
  const domains = allowedDomains?.map((domain) => domain.toLowerCase())
  const frequent = [...counts]
    .filter(([, count]) => count >= MIN_FREQUENT_COUNT)
    .map(([domain]) => domain)
  const usual = [...(domains ?? []), ...frequent]

  return recipients.map((recipient) => {
    const key = addressKey(recipient.email)
    const first = firsts.get(key)
    const listed = first === recipient ? undefined : first?.email
    const problem = recipientProblem(recipient, domains, roles)
    const repeat = problem ? null : repeatOf(recipient, listed, invitations.get(key), now)
    const looksOdd = problem !== null || !/^[!-~]*[a-z\d\]]$/i.test(recipient.email.trim())
    const mayBeTypo = looksOdd || counts.get(domainOf(recipient.email)) === 1
    return {
      ...recipient,
      status: problem ? 'invalid' : repeat && !recipient.anyway ? 'duplicate' : 'ready',
      problem,
      repeat,
      suggestion: (mayBeTypo && suggest?.(recipient.email, usual)) || null,
    }
  })
}

/** The status as shown to users, who see repetitions within the list (`listed`) apart from earlier invitations. */
export function recipientKind({
  status,
  repeat,
}: Pick<CheckedRecipient, 'status' | 'repeat'>): CheckedRecipient['status'] | 'listed' {
  return status === 'duplicate' && repeat?.type === 'listed' ? 'listed' : status
}

/** How often a domain must occur in a list before a similar domain is taken for a typo of it. */
const MIN_FREQUENT_COUNT = 3

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
