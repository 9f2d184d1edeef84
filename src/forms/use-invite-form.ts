'use client'
import { useEffect, type FormEvent } from 'react'
import {
  useBulkInvite,
  type BulkInviteItem,
  type BulkRecipient,
  type UseBulkInviteResult,
} from '../hooks/use-bulk-invite'
import { useInvitations } from '../hooks/use-invitations'
import { useMinute } from '../hooks/use-minute'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import type { CheckedRecipient, Repeat } from '../recipients/recipient'
import { inviteLimit, type InviteLimit } from './invite-limit'
import type { UseInviteFormOptions } from './invite-options'
import type { ExpiryChoice } from './use-expiry-choice'
import { useLatest } from '../provider/use-latest'
import type { LazyParts } from '../provider/use-lazy-parts'
import { isUndecided, oneInvite, type OneInvite } from './one-invite'
import { useInviteFields } from './use-invite-fields'
import { useRecipients, type NewRecipient, type UseRecipientsResult } from './use-recipients'
import type { RoleChoice } from './use-role-choice'
import { useRoleNames } from './use-role-names'
import { mayStart, useSendInvites } from './use-send-invites'
import { useUsableInviteOptions } from './use-usable-invite-options'

/** Why `submit` sent nothing: the first recipient cannot be invited, or there is no recipient. */
export interface InviteObjection {
  /** `null` if there is nobody to invite. */
  recipient: CheckedRecipient | null
  /** Increases with each attempt. */
  tries: number
}

export interface UseInviteFormResult extends OneInvite {
  /** `invited` and `results` last until `startOver` is called. */
  view: 'compose' | 'invited' | 'sending' | 'results'
  /** Inviting a single person has taken more than ten seconds. */
  isSlow: boolean
  /** Seconds until the server accepts another request; nothing is sent before that. */
  retryAfter: number
  people: UseRecipientsResult
  role: RoleChoice
  expiry: ExpiryChoice
  /** The number of invitations that `submit` would send. */
  ready: number
  limit: InviteLimit | null
  /** Set if `submit` was called but had nobody to send to. */
  objection: InviteObjection | null
  /** Why a single person seems to be invited already. This is a warning; `submit` still sends. */
  repeat: Repeat | null
  /** The list of earlier invitations could not be loaded, so duplicates were not detected. */
  isUnchecked: boolean
  /** The run of several invitations: its progress, and the outcome of each. */
  bulk: UseBulkInviteResult
  /** Validates and sends; does nothing while that is in progress. Use it as the form's `onSubmit`. */
  submit: (event?: FormEvent) => void
  /**
   * Returns from the results to the form, with the people who were not invited. Role and expiry stay as they were chosen while
   * somebody is left in the form; once everyone is invited, they are the defaults again.
   */
  startOver: () => void
  /** Adds the people left over from a run that was interrupted when an earlier page was closed. */
  takeUpUnsent: () => void
}

/**
 * The headless part of `InviteForm`: recipients, validation, warnings and sending, for one person or hundreds. Keeps what was
 * typed, whatever fails.
 *
 * @example
 * const form = useInviteForm()
 * <form noValidate onSubmit={form.submit}>
 *   <AddressField {...form.people} />
 * </form>
 */
export function useInviteForm(given: UseInviteFormOptions = {}): UseInviteFormResult {
  return useInviteFormWith({ ...useUsableInviteOptions(given), results: null })
}

export interface UseInviteFormWithOptions extends UseInviteFormOptions {
  /** What shows the results. It has to be there before anything is sent, because links are shown only once. */
  results: LazyParts<unknown> | null
}

/** For a form whose results load later. Its options have to be usable. */
export function useInviteFormWith({
  maxRecipients = 500,
  allowedDomains,
  seatsLeft,
  ...options
}: UseInviteFormWithOptions): UseInviteFormResult {
  const list = useInvitations()
  const bulk = useBulkInvite()
  const one = oneInvite(bulk.items)
  const now = useMinute()
  const invitations = list.data?.invitations ?? NO_INVITATIONS
  const fields = useInviteFields({
    ...options,
    invitations,
    now,
    error: one.error,
    reason: bulk.reason,
  })
  const { role } = fields
  const roles = useRoleNames(role.options)
  const people = useRecipients({
    // A form that remounts during a run of one starts with that person.
    initial: (bulk.items.length === 1 ? bulk.items.filter(isOpen) : []).map(({ input }) =>
      toNewRecipient(input),
    ),
    invitations,
    allowedDomains,
    roles,
    now,
  })

  const single = people.all.length === 1 ? people.all[0]! : null
  const repeat = single?.repeat ?? null
  // A single duplicate is sent despite the warning, because the button then says "Invite anyway".
  const sendable = single?.status === 'duplicate' ? [single] : people.all.filter(isReady)
  const limit = inviteLimit(sendable.length, maxRecipients, seatsLeft)
  const sending = useSendInvites({
    ...options,
    bulk,
    one,
    people,
    sendable,
    limit,
    repeat,
    fields,
    roles,
  })
  const { tries, isConfirming, acceptedWarning, retryAfter, isSlow } = sending
  // What was chosen for the last ones would be a surprise for the next, above all a role with more permissions.
  const isFinished = bulk.items.length > 0 && people.all.length === 0 && !bulk.items.some(isOpen)
  const latest = useLatest({ people, bulk, fields })
  const { invited } = one
  useEffect(() => {
    // A form that has remounted meanwhile still has this person.
    const { people, bulk } = latest.current
    if (invited) people.take(bulk.items.map(({ input }) => input))
  }, [invited, latest])
  useEffect(() => {
    if (isFinished) latest.current.fields.reset()
  }, [isFinished, latest])

  /** Puts people from a run back into the form. Those who had the role for everyone get no role of their own. */
  const addBack = (recipients: readonly BulkRecipient[]) =>
    people.add(recipients.map((recipient) => toNewRecipient(recipient, role.value)))

  /** Clears the outcome of a single invite once it no longer applies to what is in the form. */
  function clearSingleResult() {
    if (bulk.items.length === 1 && mayStart(bulk)) bulk.clear()
  }

  return {
    ...one,
    error: one.error ?? sending.refusal,
    isSlow,
    retryAfter,
    view: viewOf(one, bulk),
    people: {
      ...people,
      type(text, isComposing) {
        if (one.lost && !isUndecided(one.lost)) clearSingleResult()
        people.type(text, isComposing)
      },
    },
    role: {
      ...role,
      onChange(next) {
        if (role.problem) clearSingleResult()
        role.onChange(next)
      },
    },
    expiry: fields.expiry,
    ready: sendable.length,
    limit,
    objection:
      tries > 0 && sendable.length === 0 ? { recipient: people.all[0] ?? null, tries } : null,
    repeat: one.invited ? null : one.isSending ? acceptedWarning : repeat,
    isSending: one.isSending || isConfirming,
    isUnchecked: list.isError && list.data === undefined,
    bulk,
    submit(event) {
      event?.preventDefault()
      void sending.submit()
    },
    startOver() {
      addBack(
        bulk.items.filter(isOpen).map(({ input, state }) => ({
          ...input,
          ...(state === 'unknown' && { perhapsSent: true }),
        })),
      )
      const refusal = bulk.items.find(({ error }) => error?.code === 'invalid_role')?.error
      if (refusal) fields.learnRoles(refusal)
      bulk.clear()
    },
    takeUpUnsent() {
      addBack(bulk.unsent)
      bulk.forgetUnsent()
    },
  }
}

const NO_INVITATIONS: readonly Invitation[] = []

function viewOf(
  { invited }: OneInvite,
  { status, items, progress }: UseBulkInviteResult,
): UseInviteFormResult['view'] {
  if (invited) return 'invited'
  if (status === 'idle' || items.length === 1) return 'compose'
  // A stopped run shows its results only after its last requests have ended, so that nothing is offered to be sent twice.
  const isOver = (status === 'stopped' && progress.running === 0) || status === 'done'
  return isOver ? 'results' : 'sending'
}

const isOpen = ({ state }: BulkInviteItem) => state !== 'done'

/** @param common the role for everyone, which is not kept as a person's own role */
function toNewRecipient(
  { expiry: _ended, role, ...recipient }: BulkRecipient,
  common?: InvitationRole,
): NewRecipient {
  return { ...recipient, ...(role !== common && { role }) }
}

const isReady = ({ status }: CheckedRecipient) => status === 'ready'
