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
import { useNow } from '../hooks/use-now'
import { useRetryAfter } from '../hooks/use-retry-after'
import { useTakingLong } from '../hooks/use-taking-long'
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

/** Somebody, or nobody at all, for whom `submit` sent nothing. */
export interface InviteObjection {
  /** `null`: there is nobody to invite. */
  recipient: CheckedRecipient | null
  /** Counts up with each try. */
  tries: number
}

export interface UseInviteFormResult extends OneInvite {
  /** `invited` and `results` stay until `startOver`. */
  view: 'compose' | 'invited' | 'sending' | 'results'
  /** Sending to just one person takes ten seconds already. */
  isSlow: boolean
  /** Seconds until the server wants to be asked again; nothing is sent before. */
  retryAfter: number
  people: UseRecipientsResult
  role: RoleChoice
  expiry: ExpiryChoice
  /** To how many `submit` would send. */
  ready: number
  limit: InviteLimit | null
  /** `submit` was called, and there was nobody it could send to. */
  objection: InviteObjection | null
  /** Why just one person seems to be invited already. A warning: `submit` sends all the same. */
  repeat: Repeat | null
  /** The list of earlier invitations could not be had, so that nobody was looked for in it. */
  isUnchecked: boolean
  /** Inviting several: how far it is, and what became of each. */
  bulk: UseBulkInviteResult
  /** Checks and sends, once: while that is under way it does nothing. For the form's `onSubmit`. */
  submit: (event?: FormEvent) => void
  /** From the result back to the form, with the same role and expiry, and with those who were not invited. */
  startOver: () => void
  /** Adds those of an earlier page that went away in the middle. */
  takeUpUnsent: () => void
}

/**
 * The headless half of `InviteForm`: people, checks, warnings and the sending, to one or to hundreds. Whatever fails, what
 * was typed stays.
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
  expiry: presets = DAYS_1_7_30,
  defaultExpiry = 7 * DAY,
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
  const { source } = useKit()
  const guarded = useGuarded()
  const now = useNow(nextMinute)
  const invitations = list.data?.invitations ?? NO_INVITATIONS

  // What no server takes is not offered.
  const spans = [...new Set([...presets, defaultExpiry])].filter(isSpan).sort((a, b) => a - b)
  const span = isSpan(defaultExpiry) ? defaultExpiry : (spans[0] ?? 7 * DAY)
  const { control, handleSubmit, setFocus, setValue } = useForm<InviteFields>({
    defaultValues: { role: '', expiry: span, date: '' },
  })
  const expiry = useExpiryChoice(control, spans, now)
  const role = useRoleChoice({
    control,
    given: roles,
    defaultRole,
    invitations,
    error: one.error ?? bulk.reason,
    setFocus,
  })

  const offered = role.choice.options.map(({ role }) => role).join()
  // Whoever comes back to the form in the middle of a run of one finds that person there.
  const [initial] = useState(() => (bulk.items.length === 1 ? bulk.items.filter(isOpen) : []))
  const people = useRecipients({
    initial: useMemo(() => initial.map(({ input }) => toNew(input)), [initial]),
    invitations,
    allowedDomains,
    roles: useMemo(() => offered.split(','), [offered]),
    now,
  })

  // Its own row appears in the list while it is being sent; that is no duplicate.
  const [sentOver, setSentOver] = useState<Repeat | null>(null)
  const single = people.all.length === 1 ? people.all[0]! : null
  const repeat = single?.repeat ?? null

  // One alone is sent in spite of the warning: the button says so.
  const sendable = single?.status === 'duplicate' ? [single] : people.all.filter(isReady)
  const limit = inviteLimit(sendable.length, maxRecipients, seatsLeft)
  const [tries, setTries] = useState(0)
  const [isAsking, setIsAsking] = useState(false)

  /** The role that was chosen is spelled out, lest the default of other roles be taken for a choice. */
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
    // Meanwhile some may have been taken out or changed: they were not asked about.
    const asked = new Set(sendable.map(keyOf))
    const still = latest.current.sendable.filter((one) => asked.has(keyOf(one)))
    if (still.length === 0 || source.signal?.aborted) return
    setTries(0)
    const isOne = still.length === 1
    setSentOver(isOne ? repeat : null)
    const began = bulk.start(still.map(toBulk), {
      onInvited(created) {
        // One person stays in the box until they are invited.
        if (isOne) latest.current.people.take(still)
        latest.current.onInvited?.(created)
      },
      onProgress: (progress) => latest.current.onProgress?.(progress),
    })
    if (began && !isOne) latest.current.people.take(still)
  }

  /** What `onBefore` throws is a veto. What it allows one user is not sent as another, whom the provider may not know yet. */
  async function mayInvite(recipients: readonly CheckedRecipient[]): Promise<boolean> {
    if (!onBefore) return true
    setIsAsking(true)
    const asker = await source.http.subject?.()
    const ask = () => onBefore(recipients.map(toBulk))
    const answer = await guarded('onBefore', ask, false)
    const sender = await source.http.subject?.()
    setIsAsking(false)
    const isSomebodyElse = asker !== undefined && sender !== undefined && sender !== asker
    return answer !== false && !isSomebodyElse
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
  const underWay = useRef(false)
  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (underWay.current || retryAfter > 0) return
    // Nothing is sent again before it is known what became of the last one.
    if (isUndecided(one.lost)) return bulk.check()
    if (!isReadyToSend(bulk)) return
    underWay.current = true
    try {
      await handleSubmit(send)()
    } finally {
      underWay.current = false
    }
  }

  /** Back from a run. A role that was the one for all is so again. */
  const takeUp = (recipients: readonly BulkRecipient[]) =>
    people.add(recipients.map((recipient) => toNew(recipient, role.choice.value)))

  /** What was said of one person is no longer about what is in the form. */
  function forget() {
    if (bulk.items.length === 1 && isReadyToSend(bulk)) bulk.clear()
  }

  return {
    ...one,
    isSlow: useTakingLong(one.isSending),
    retryAfter,
    view: viewOf(one, bulk),
    people: {
      ...people,
      type(text, isComposing) {
        if (one.lost && !isUndecided(one.lost)) forget()
        people.type(text, isComposing)
      },
    },
    role: {
      ...role.choice,
      onChange(next) {
        if (role.choice.problem) forget()
        role.choice.onChange(next)
      },
    },
    expiry: expiry.choice,
    ready: sendable.length,
    limit,
    objection:
      tries > 0 && sendable.length === 0 ? { recipient: people.all[0] ?? null, tries } : null,
    repeat: one.invited ? null : one.isSending ? sentOver : repeat,
    isSending: one.isSending || isAsking,
    isUnchecked: list.isError && list.data === undefined,
    bulk,
    submit: (event) => void submit(event),
    startOver() {
      takeUp(
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
      takeUp(bulk.unsent)
      bulk.forgetUnsent()
    },
  }
}

const DAY = 86_400
const DAYS_1_7_30: readonly number[] = [DAY, 7 * DAY, 30 * DAY]
const MINUTE = 60_000
const NO_INVITATIONS: readonly Invitation[] = []

function viewOf(
  { invited }: OneInvite,
  { status, items, progress }: UseBulkInviteResult,
): UseInviteFormResult['view'] {
  if (invited) return 'invited'
  if (status === 'idle' || items.length === 1) return 'compose'
  // Nobody is asked to send again while some are still on their way.
  const isOver = (status === 'stopped' && progress.running === 0) || status === 'done'
  return isOver ? 'results' : 'sending'
}

/** Somebody as they were when it was asked about them. */
const keyOf = ({ id, email, role }: CheckedRecipient) => JSON.stringify([id, email, role])

const isSpan = (seconds: number) =>
  Number.isInteger(seconds) && expiryProblem({ seconds }, 0) === null

/** Whether another run may begin: none is under way, and none of many still shows its results. */
const isReadyToSend = ({ status, items }: UseBulkInviteResult) =>
  status === 'idle' || (status === 'done' && items.length === 1)

const isOpen = ({ state }: BulkInviteItem) => state !== 'done'

/** @param common the role for all, which nobody has as their own */
function toNew(
  { expiry: _ended, role, ...recipient }: BulkRecipient,
  common?: InvitationRole,
): NewRecipient {
  return { ...recipient, ...(role !== common && { role }) }
}

const isReady = ({ status }: CheckedRecipient) => status === 'ready'

/** "Until 09:26" is worth looking at again when the minute is over. */
function nextMinute(now: number): number {
  return (Math.floor(now / MINUTE) + 1) * MINUTE
}
