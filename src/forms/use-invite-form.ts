'use client'
import { useEffect, useRef, useState, type FormEvent, type RefCallback } from 'react'
import { useController, useForm } from 'react-hook-form'
import type { FluxbaseError } from '../client/errors'
import { useCreateInvitation } from '../hooks/use-create-invitation'
import { useInvitations } from '../hooks/use-invitations'
import { useNow } from '../hooks/use-now'
import { useRetryAfter } from '../hooks/use-retry-after'
import { useTakingLong } from '../hooks/use-taking-long'
import { emailProblem, type EmailProblem } from '../invitation/email'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import type { CreateInvitationResponse } from '../invitation/responses'
import { findDuplicate } from './find-duplicate'
import { lostInvitation, type LostInvitation } from './lost-invitation'
import { useOfferedRoles } from './use-offered-roles'

export interface UseInviteFormOptions {
  /** The roles to choose from. @default the provider's `roles`, else those this server seems to know */
  roles?: readonly InvitationRole[] | undefined
  /** The role chosen at first. @default the last one offered, which has the least power */
  defaultRole?: InvitationRole | undefined
  /** How long a link may work, in seconds. @default 1, 7 and 30 days */
  expiryOptions?: readonly number[] | undefined
  /** Seconds. @default 604800 (7 days) */
  defaultExpiry?: number | undefined
  /** Called once for each invitation made, with its link. */
  onInvited?: ((created: CreateInvitationResponse) => void) | undefined
}

/** Why the role stands in the way: none is chosen, the server does not know it, or this account may not give it. */
export type RoleProblem = 'missing' | 'invalid_role' | 'forbidden'

export interface UseInviteFormResult {
  /** What was made. While this is set, show it in place of the form. Its link: `useInvitationLinks().get(invitation)`. */
  invited: Omit<CreateInvitationResponse, 'invite_link'> | null
  /** Props of `AddressField`. */
  address: {
    value: string
    onChange: (text: string) => void
    inputRef: RefCallback<HTMLInputElement>
    problem: EmailProblem | null
  }
  /** Props of `RoleCards`. `value` is `''` while none is chosen. */
  role: {
    roles: readonly InvitationRole[]
    value: InvitationRole
    onChange: (role: InvitationRole) => void
    inputRef: RefCallback<HTMLInputElement>
    problem: RoleProblem | null
  }
  /** Props of `ExpiryPicker`. Seconds, save `expiresAt`: the resulting moment in milliseconds. */
  expiry: {
    options: readonly number[]
    value: number
    onChange: (seconds: number) => void
    expiresAt: number
  }
  /** An open or accepted invitation of the same address, as far as the list is loaded. A warning, no obstacle. */
  duplicate: Invitation | null
  /** What failed, whatever it was about. */
  error: FluxbaseError | null
  /** What is known where an answer got lost; `checkLost` asks the list once more. */
  lost: LostInvitation | null
  checkLost: () => void
  isSending: boolean
  /** Part of the sending: the answer got lost, and the list is asked whether the invitation exists. */
  isChecking: boolean
  /** Sending takes ten seconds already. */
  isSlow: boolean
  /** Seconds until the server wants to be asked again; nothing is sent before. */
  retryAfter: number
  /** Checks and sends, once: while that is under way it does nothing. For the form's `onSubmit`. */
  submit: (event?: FormEvent) => void
  /** From the result back to a form with the same role and expiry. */
  startOver: () => void
}

/**
 * The headless half of `InviteForm`: values, checks, the warning for duplicates and the sending. Whatever fails, what was
 * typed stays.
 *
 * @example
 * const form = useInviteForm()
 * <form noValidate onSubmit={form.submit}>
 *   <AddressField {...form.address} />
 * </form>
 */
export function useInviteForm({
  roles: givenRoles,
  defaultRole,
  expiryOptions = DAYS_1_7_30,
  defaultExpiry = 7 * DAY,
  onInvited,
}: UseInviteFormOptions = {}): UseInviteFormResult {
  const list = useInvitations()
  const {
    create,
    data,
    error,
    isPending: isSending,
    isChecking,
    reset: forget,
  } = useCreateInvitation()
  const now = useNow(nextMinute)
  const retryAfter = useRetryAfter(error)
  const isSlow = useTakingLong(isSending)

  const invitations = list.data?.invitations ?? NO_INVITATIONS
  const { roles, learn } = useOfferedRoles(givenRoles, invitations)
  const fallback =
    defaultRole !== undefined && roles.includes(defaultRole) ? defaultRole : roles.at(-1)
  /** A role that is not offered (any more) is none: nobody gets one that nobody chose. */
  const chosen = (role: string) =>
    role === '' ? (fallback ?? '') : roles.includes(role) ? role : ''

  const { control, handleSubmit, reset, setFocus, setValue } = useForm({
    defaultValues: { email: '', role: '', expiry: defaultExpiry },
  })
  const email = useController({
    control,
    name: 'email',
    rules: { validate: (text) => emailProblem(text) ?? true },
  })
  const role = useController({
    control,
    name: 'role',
    rules: { validate: (role) => chosen(role) !== '' },
  })
  const expiry = useController({ control, name: 'expiry' })

  // Its own row appears in the list while it is being sent; that is no duplicate.
  const [sentOver, setSentOver] = useState<Invitation | null>(null)
  const found = emailProblem(email.field.value)
    ? null
    : findDuplicate(invitations, email.field.value, now)

  const { isFetching, isSuccess } = list
  const lost = lostInvitation(error, { isFetching, isSuccess, listed: found !== null })
  const refusal = error && ROLE_REFUSALS.find((code) => code === error.code)
  const offered = roles.join() // other roles are other elements: the focus follows
  useEffect(() => {
    if (refusal) setFocus('role')
  }, [refusal, error, offered, setFocus])

  const underWay = useRef(false)
  async function send(values: { email: string; role: string; expiry: number }) {
    setSentOver(found)
    const request = {
      email: values.email.trim(),
      role: chosen(values.role),
      expiry_duration: values.expiry,
    }
    const created = await create(request).catch((refused: FluxbaseError) => {
      // Spelled out, lest the default of other roles be taken for a choice.
      setValue('role', request.role)
      if (refused.code === 'invalid_role') learn(refused)
    })
    if (created) onInvited?.(created)
  }
  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (underWay.current || retryAfter > 0) return
    underWay.current = true
    try {
      await handleSubmit(send)()
    } finally {
      underWay.current = false
    }
  }

  return {
    invited: data ?? null,
    address: {
      value: email.field.value,
      onChange(text) {
        if (lost) forget()
        email.field.onChange(text)
      },
      inputRef: email.field.ref,
      problem: email.fieldState.invalid ? emailProblem(email.field.value) : null,
    },
    role: {
      roles,
      value: chosen(role.field.value),
      onChange(next) {
        if (refusal) forget()
        role.field.onChange(next)
      },
      inputRef: role.field.ref,
      problem: refusal ?? (role.fieldState.invalid ? 'missing' : null),
    },
    expiry: {
      options: expiryOptions.includes(defaultExpiry)
        ? expiryOptions
        : [...expiryOptions, defaultExpiry].sort((a, b) => a - b),
      value: expiry.field.value,
      onChange: expiry.field.onChange,
      expiresAt: now + expiry.field.value * 1000,
    },
    duplicate: data ? null : isSending ? sentOver : found,
    error,
    lost,
    checkLost: () => void list.refetch(),
    isSending,
    isChecking,
    isSlow,
    retryAfter,
    submit: (event) => void submit(event),
    startOver() {
      reset({ email: '', role: role.field.value, expiry: expiry.field.value })
      forget()
    },
  }
}

const DAY = 86_400
const DAYS_1_7_30: readonly number[] = [DAY, 7 * DAY, 30 * DAY]
const MINUTE = 60_000
const NO_INVITATIONS: readonly Invitation[] = []
const ROLE_REFUSALS = ['invalid_role', 'forbidden'] as const

/** "Until 09:26" is worth looking at again when the minute is over. */
function nextMinute(now: number): number {
  return (Math.floor(now / MINUTE) + 1) * MINUTE
}
