'use client'
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import { useForm } from 'react-hook-form'
import type { FluxbaseError } from '../client/errors'
import {
  useBulkInvite,
  type BulkInviteItem,
  type BulkRecipient,
  type UseBulkInviteResult,
} from '../hooks/use-bulk-invite'
import { useInvitations } from '../hooks/use-invitations'
import { useNow } from '../hooks/browser/use-now'
import { useRetryAfter } from '../hooks/browser/use-retry-after'
import { useIsSlow } from '../hooks/browser/use-is-slow'
import { expiryProblem } from '../invitation/expiry'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import type { CheckedRecipient, Repeat } from '../recipients/recipient'
import { useKit } from '../provider/kit-context'
import { useGuarded } from '../provider/use-guarded'
import type { InviteFields } from './invite-fields'
import { inviteLimit, type InviteLimit } from './invite-limit'
import type { UseInviteFormOptions } from './invite-options'
import { useExpiryChoice, type ExpiryChoice } from './use-expiry-choice'
import { isUndecided, oneInvite, type OneInvite } from './one-invite'
import { useRecipients, type NewRecipient, type UseRecipientsResult } from './use-recipients'
import { useRoleChoice, type RoleChoice } from './use-role-choice'

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
  /** Returns from the results to the form, keeping role, expiry and the people who were not invited. */
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
export function useInviteForm({
  roles,
  defaultRole,
  expiry: presets = DEFAULT_PRESETS,
  defaultExpiry = 7 * DAY_SECONDS,
  maxRecipients = 500,
  allowedDomains,
  seatsLeft,
  onBefore,
  onInvited,
  onProgress,
}: UseInviteFormOptions = {}): UseInviteFormResult {
  const list = useInvitations()
  const bulk = useBulkInvite()
  const one = useMemo(() => oneInvite(bulk.items), [bulk.items])
  const retryAfter = useRetryAfter(one.lost ? null : one.error)
  const { backend } = useKit()
  const guarded = useGuarded()
  const now = useNow(nextMinute)
  const invitations = list.data?.invitations ?? NO_INVITATIONS

  // Durations that no server accepts are not offered.
  const spans = [...new Set([...presets, defaultExpiry])].filter(isSpan).sort((a, b) => a - b)
  const span = isSpan(defaultExpiry) ? defaultExpiry : (spans[0] ?? 7 * DAY_SECONDS)
  const { control, handleSubmit, setFocus, setValue } = useForm<InviteFields>({
    defaultValues: { role: '', expiry: span, date: '' },
  })
  const expiry = useExpiryChoice(control, spans, now)
  const role = useRoleChoice({
    control,
    roles,
    defaultRole,
    invitations,
    error: one.error ?? bulk.reason,
    setFocus,
  })

  const offered = role.choice.options.map(({ role }) => role).join()
  // A form that remounts during a run of one starts with that person.
  const [initial] = useState(() => (bulk.items.length === 1 ? bulk.items.filter(isOpen) : []))
  const people = useRecipients({
    initial: useMemo(() => initial.map(({ input }) => toNewRecipient(input)), [initial]),
    invitations,
    allowedDomains,
    roles: useMemo(() => offered.split(','), [offered]),
    now,
  })

  // While an invitation is sent, its own row appears in the list and must not count as a duplicate. Keep the earlier warning.
  const [acceptedWarning, setAcceptedWarning] = useState<Repeat | null>(null)
  const single = people.all.length === 1 ? people.all[0]! : null
  const repeat = single?.repeat ?? null

  // A single duplicate is sent despite the warning, because the button then says "Invite anyway".
  const sendable = single?.status === 'duplicate' ? [single] : people.all.filter(isReady)
  const limit = inviteLimit(sendable.length, maxRecipients, seatsLeft)
  const [tries, setTries] = useState(0)
  const [isConfirming, setIsConfirming] = useState(false)

  /** Stores the effective role first, so that the default among the newly learned roles is not taken for the user's choice. */
  function learnFrom(refusal: FluxbaseError) {
    setValue('role', role.choice.value)
    role.learn(refusal)
  }

  async function send(): Promise<void> {
    if (sendable.length === 0) {
      if (people.added.length > 0) people.take([])
      setTries((before) => before + 1)
    }
    if (sendable.length === 0 || limit) return
    if (!(await mayInvite(sendable))) return
    // While `onBefore` ran, recipients may have been removed or changed. Send only those it was asked about.
    const approvedKeys = new Set(sendable.map(keyOf))
    const approved = latest.current.sendable.filter((one) => approvedKeys.has(keyOf(one)))
    if (approved.length === 0 || backend.signal?.aborted) return
    setTries(0)
    const isOne = approved.length === 1
    setAcceptedWarning(isOne ? repeat : null)
    const began = bulk.start(approved.map(toBulk), {
      onInvited(created) {
        // A single person stays in the input until they are invited.
        if (isOne) latest.current.people.take(approved)
        latest.current.onInvited?.(created)
      },
      onProgress: (progress) => latest.current.onProgress?.(progress),
    })
    if (began && !isOne) latest.current.people.take(approved)
  }

  /**
   * An error thrown by `onBefore` counts as a veto. What it allows for one user is not sent as another: the session can change
   * before the provider learns of it.
   */
  async function mayInvite(recipients: readonly CheckedRecipient[]): Promise<boolean> {
    if (!onBefore) return true
    setIsConfirming(true)
    const asker = await backend.http.subject?.()
    const ask = () => onBefore(recipients.map(toBulk))
    const answer = await guarded('onBefore', ask, false)
    const sender = await backend.http.subject?.()
    setIsConfirming(false)
    const userChanged = asker !== undefined && sender !== undefined && sender !== asker
    return answer !== false && !userChanged
  }

  function toBulk({ email, name, role: own }: CheckedRecipient): BulkRecipient {
    return {
      email: email.trim(),
      role: own ?? role.choice.value,
      expiry: expiry.expiry,
      ...(name && { name }),
    }
  }

  const latest = useRef({ people, sendable, onInvited, onProgress, learnFrom })
  useEffect(() => {
    latest.current = { people, sendable, onInvited, onProgress, learnFrom }
  })
  const refusal = one.error?.code === 'invalid_role' ? one.error : null
  useEffect(() => {
    if (refusal) latest.current.learnFrom(refusal)
  }, [refusal])
  const isSubmitting = useRef(false)
  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (isSubmitting.current || retryAfter > 0) return
    // Never send again while the outcome of the last request is unknown; read the list instead.
    if (isUndecided(one.lost)) return bulk.check()
    if (!isReadyToSend(bulk)) return
    isSubmitting.current = true
    try {
      await handleSubmit(send)()
    } finally {
      isSubmitting.current = false
    }
  }

  /** Puts people from a run back into the form. Those who had the role for everyone get no role of their own. */
  const addBack = (recipients: readonly BulkRecipient[]) =>
    people.add(recipients.map((recipient) => toNewRecipient(recipient, role.choice.value)))

  /** Clears the outcome of a single invite once it no longer applies to what is in the form. */
  function clearSingleResult() {
    if (bulk.items.length === 1 && isReadyToSend(bulk)) bulk.clear()
  }

  return {
    ...one,
    isSlow: useIsSlow(one.isSending),
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
      ...role.choice,
      onChange(next) {
        if (role.choice.problem) clearSingleResult()
        role.choice.onChange(next)
      },
    },
    expiry: expiry.choice,
    ready: sendable.length,
    limit,
    objection:
      tries > 0 && sendable.length === 0 ? { recipient: people.all[0] ?? null, tries } : null,
    repeat: one.invited ? null : one.isSending ? acceptedWarning : repeat,
    isSending: one.isSending || isConfirming,
    isUnchecked: list.isError && list.data === undefined,
    bulk,
    submit: (event) => void submit(event),
    startOver() {
      addBack(
        bulk.items.filter(isOpen).map(({ input, state }) => ({
          ...input,
          ...(state === 'lost' && { perhapsSent: true }),
        })),
      )
      const refusal = bulk.items.find(({ error }) => error?.code === 'invalid_role')?.error
      if (refusal) learnFrom(refusal)
      bulk.clear()
    },
    takeUpUnsent() {
      addBack(bulk.unsent)
      bulk.forgetUnsent()
    },
  }
}

const DAY_SECONDS = 86_400
const DEFAULT_PRESETS: readonly number[] = [DAY_SECONDS, 7 * DAY_SECONDS, 30 * DAY_SECONDS]
const MINUTE_MS = 60_000
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

/** Identifies a recipient in the version that `onBefore` approved. */
const keyOf = ({ id, email, role }: CheckedRecipient) => JSON.stringify([id, email, role])

const isSpan = (seconds: number) =>
  Number.isInteger(seconds) && expiryProblem({ seconds }, 0) === null

/** Whether another run may start: none is in progress, and no results of several invitations are shown. */
const isReadyToSend = ({ status, items }: UseBulkInviteResult) =>
  status === 'idle' || (status === 'done' && items.length === 1)

const isOpen = ({ state }: BulkInviteItem) => state !== 'done'

/** @param common the role for everyone, which is not kept as a person's own role */
function toNewRecipient(
  { expiry: _ended, role, ...recipient }: BulkRecipient,
  common?: InvitationRole,
): NewRecipient {
  return { ...recipient, ...(role !== common && { role }) }
}

const isReady = ({ status }: CheckedRecipient) => status === 'ready'

/** The start of the next minute, when a text such as "Until 09:26" may change. */
function nextMinute(now: number): number {
  return (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS
}
