'use client'
import { useRef, useState } from 'react'
import type { BulkRecipient, UseBulkInviteResult } from '../hooks/use-bulk-invite'
import type { FluxbaseError } from '../client/errors'
import { asOneUser } from '../hooks/browser/as-one-user'
import { useIsSlow } from '../hooks/browser/use-is-slow'
import { useRetryAfter } from '../hooks/browser/use-retry-after'
import { useKit } from '../provider/kit-context'
import { useGuarded } from '../provider/use-guarded'
import type { LazyParts } from '../provider/use-lazy-parts'
import { useLatest } from '../provider/use-latest'
import type { CheckedRecipient, Repeat } from '../recipients/recipient'
import type { RoleName } from '../recipients/role-names'
import type { InviteLimit } from './invite-limit'
import type { UseInviteFormOptions } from './invite-options'
import { isUndecided, type OneInvite } from './one-invite'
import { useDraftReading } from './use-draft-reading'
import type { UseInviteFieldsResult } from './use-invite-fields'
import type { UseRecipientsResult } from './use-recipients'

export interface UseSendInvitesOptions extends Pick<
  UseInviteFormOptions,
  'onBefore' | 'onInvited' | 'onProgress'
> {
  /** What shows the results. It has to be there before anything is sent. */
  results: LazyParts<unknown> | null
  bulk: UseBulkInviteResult
  one: OneInvite
  people: UseRecipientsResult
  /** The people to whom invitations would be sent. */
  sendable: readonly CheckedRecipient[]
  limit: InviteLimit | null
  /** Why a single person seems to be invited already. */
  repeat: Repeat | null
  fields: UseInviteFieldsResult
  /** The roles that typed texts may name. */
  roles: readonly RoleName[]
}

/** Asks the app, then starts a run for one person or many. */
export function useSendInvites({
  results,
  bulk,
  one,
  people,
  sendable,
  limit,
  repeat,
  fields,
  roles,
  onBefore,
  onInvited,
  onProgress,
}: UseSendInvitesOptions) {
  const { backend } = useKit()
  const guarded = useGuarded()
  const retryAfter = useRetryAfter(one.lost ? null : one.error)
  const isSlow = useIsSlow(one.isSending)
  /** Waiting for code or for `onBefore`. */
  const [isConfirming, setIsConfirming] = useState(false)
  // While an invitation is sent, its own row appears in the list and must not count as a duplicate. Keep the earlier warning.
  const [attempt, setAttempt] = useState<Attempt>({ tries: 0, acceptedWarning: null })
  const latest = useLatest({ sendable, onInvited, onProgress })
  const [refusal, setRefusal] = useState<FluxbaseError | null>(null)
  const isSubmitting = useRef(false)
  const [readDraft, sendAfterRead] = useDraftReading(people, roles, () => void submit())

  async function send(): Promise<void> {
    if (sendable.length === 0) {
      if (people.added.length > 0) people.take([])
      setAttempt((before) => ({ ...before, tries: before.tries + 1 }))
    }
    if (sendable.length === 0 || limit) return
    if (!(await canShowResults())) return
    if (!(await mayInvite(sendable))) return
    // While `onBefore` ran, recipients may have been removed or changed. Send only those it was asked about.
    const approvedKeys = new Set(sendable.map(keyOf))
    const approved = latest.current.sendable.filter((one) => approvedKeys.has(keyOf(one)))
    if (approved.length === 0 || backend.signal?.aborted) return
    const isOne = approved.length === 1
    setAttempt({ tries: 0, acceptedWarning: isOne ? repeat : null })
    const began = bulk.start(approved.map(toBulk), {
      onInvited(created) {
        // A single person stays in the input until they are invited.
        if (isOne) people.take(approved)
        latest.current.onInvited?.(created)
      },
      onProgress: (progress) => latest.current.onProgress?.(progress),
    })
    if (began && !isOne) people.take(approved)
  }

  async function canShowResults(): Promise<boolean> {
    if (!results || results.parts) return true
    return (await waitFor(results.loadParts())) === null
  }

  async function waitFor(loading: Promise<FluxbaseError | null>): Promise<FluxbaseError | null> {
    setIsConfirming(true)
    const failure = await loading
    setIsConfirming(false)
    setRefusal(failure)
    return failure
  }

  /** An error thrown by `onBefore` counts as a veto. What it allows for one user is not sent as another. */
  async function mayInvite(recipients: readonly CheckedRecipient[]): Promise<boolean> {
    if (!onBefore) return true
    setIsConfirming(true)
    const ask = () => onBefore(recipients.map(toBulk))
    const { result, failure } = await asOneUser(backend, () => guarded('onBefore', ask, false))
    setIsConfirming(false)
    setRefusal(failure)
    return result !== false && !failure
  }

  function toBulk({ email, name, role: own }: CheckedRecipient): BulkRecipient {
    return {
      email: email.trim(),
      role: own ?? fields.role.value,
      expiry: fields.chosenExpiry,
      ...(name && { name }),
    }
  }

  async function submit() {
    if (isSubmitting.current || retryAfter > 0) return
    // Never send again while the outcome of the last request is unknown; read the list instead.
    if (isUndecided(one.lost)) return bulk.check()
    if (!mayStart(bulk)) return
    isSubmitting.current = true
    setRefusal(null)
    const reading = readDraft()
    let failure: FluxbaseError | null = null
    try {
      if (reading) failure = await waitFor(reading)
      else await fields.ifValid(send)
    } finally {
      isSubmitting.current = false
    }
    if (reading && !failure) sendAfterRead()
  }

  return { retryAfter, isSlow, isConfirming, refusal, ...attempt, submit }
}

interface Attempt {
  /** How often `submit` was called while there was nobody to send to. */
  tries: number
  /** The warning with which the single invitation was sent. */
  acceptedWarning: Repeat | null
}

/** Whether another run may start: none is in progress, and no results of several invitations are shown. */
export const mayStart = ({ status, items }: UseBulkInviteResult) =>
  status === 'idle' || (status === 'done' && items.length === 1)

/** Identifies a recipient in the version that `onBefore` approved. */
const keyOf = ({ id, email, role }: CheckedRecipient) => JSON.stringify([id, email, role])
