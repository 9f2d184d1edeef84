'use client'
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import { useForm } from 'react-hook-form'
import type { FluxbaseError } from '../client/errors'
import {
  useBulkInvite,
  type BulkRecipient,
  type UseBulkInviteResult,
} from '../hooks/use-bulk-invite'
import { useInvitations } from '../hooks/use-invitations'
import { useNow } from '../hooks/use-now'
import { expiryDuration, expiryProblem } from '../invitation/expiry'
import type { Invitation } from '../invitation/invitation'
import type { CheckedRecipient, Repeat } from '../recipients/recipient'
import { useKit } from '../provider/kit-context'
import type { InviteFields } from './invite-fields'
import { inviteLimit, type InviteLimit } from './invite-limit'
import type { UseInviteFormOptions } from './invite-options'
import { useExpiryChoice, type ExpiryChoice } from './use-expiry-choice'
import { useOneInvite, type OneInvite } from './use-one-invite'
import { useRecipients, type UseRecipientsResult } from './use-recipients'
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
  const { create, forget, ...one } = useOneInvite(list)
  const { now: clock, source } = useKit()
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
  const people = useRecipients({
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

  async function sendOne(recipient: CheckedRecipient, to: BulkRecipient): Promise<void> {
    setSentOver(repeat)
    const request = {
      email: to.email,
      role: to.role,
      expiry_duration: expiryDuration(to.expiry, clock()),
    }
    const created = await create(request).catch((refused: FluxbaseError) => {
      if (refused.code === 'invalid_role') learnFrom(refused)
    })
    if (!created) return
    latest.current.people.take([recipient])
    latest.current.onInvited?.(created)
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
    if (still.length === 1) return sendOne(still[0]!, toBulk(still[0]!))
    forget()
    const began = bulk.start(still.map(toBulk), {
      onInvited: (created) => latest.current.onInvited?.(created),
      onProgress: (progress) => latest.current.onProgress?.(progress),
    })
    if (began) latest.current.people.take(still)
  }

  /** What an app's own code throws is a veto, and stays the app's to hear of. */
  async function mayInvite(recipients: readonly CheckedRecipient[]): Promise<boolean> {
    if (!onBefore) return true
    setIsAsking(true)
    try {
      return (await onBefore(recipients.map(toBulk))) !== false
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
      return false
    } finally {
      setIsAsking(false)
    }
  }

  function toBulk({ email, name, role: own }: CheckedRecipient): BulkRecipient {
    return {
      email: email.trim(),
      role: own ?? role.choice.value,
      expiry: expiry.expiry,
      ...(name && { name }),
    }
  }

  const latest = useRef({ people, sendable, onInvited, onProgress })
  useEffect(() => {
    latest.current = { people, sendable, onInvited, onProgress }
  })
  const underWay = useRef(false)
  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (underWay.current || one.retryAfter > 0 || bulk.status !== 'idle') return
    // While nobody can tell whether it exists, it is asked about and not made again.
    if (one.lost === 'unknown') one.checkLost()
    if (one.lost === 'unknown' || one.lost === 'checking') return
    underWay.current = true
    try {
      await handleSubmit(send)()
    } finally {
      underWay.current = false
    }
  }

  /** Back from a run. A role that was the one for all is so again. */
  function takeUp(recipients: readonly BulkRecipient[]) {
    const common = role.choice.value
    people.add(
      recipients.map(({ expiry: _ended, role: own, ...recipient }) => ({
        ...recipient,
        ...(own !== common && { role: own }),
      })),
    )
  }

  return {
    ...one,
    view: one.invited ? 'invited' : viewOf(bulk),
    people: {
      ...people,
      type(text, isComposing) {
        if (one.lost) forget()
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
        bulk.items
          .filter(({ state }) => state !== 'done')
          .map(({ input, state }) => ({
            ...input,
            ...(state === 'lost' && { perhapsSent: true }),
          })),
      )
      const refusal = bulk.items.find(({ error }) => error?.code === 'invalid_role')?.error
      if (refusal) learnFrom(refusal)
      bulk.clear()
      forget()
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

function viewOf({ status, progress }: UseBulkInviteResult): UseInviteFormResult['view'] {
  if (status === 'idle') return 'compose'
  // Nobody is asked to send again while some are still on their way.
  const isOver = (status === 'stopped' && progress.running === 0) || status === 'done'
  return isOver ? 'results' : 'sending'
}

/** Somebody as they were when it was asked about them. */
const keyOf = ({ id, email, role }: CheckedRecipient) => JSON.stringify([id, email, role])

const isSpan = (seconds: number) =>
  Number.isInteger(seconds) && expiryProblem({ seconds }, 0) === null

const isReady = ({ status }: CheckedRecipient) => status === 'ready'

/** "Until 09:26" is worth looking at again when the minute is over. */
function nextMinute(now: number): number {
  return (Math.floor(now / MINUTE) + 1) * MINUTE
}
