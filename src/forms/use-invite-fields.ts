'use client'
import { useForm } from 'react-hook-form'
import type { FluxbaseError } from '../client/errors'
import { expiryProblem, type Expiry } from '../invitation/expiry'
import type { Invitation } from '../invitation/invitation'
import type { InviteFields } from './invite-fields'
import type { UseInviteFormOptions } from './invite-options'
import { useExpiryChoice, type ExpiryChoice } from './use-expiry-choice'
import { useRoleChoice, type RoleChoice } from './use-role-choice'

export interface UseInviteFieldsOptions extends Pick<
  UseInviteFormOptions,
  'roles' | 'defaultRole' | 'expiry' | 'defaultExpiry'
> {
  invitations: readonly Invitation[]
  now: number
  /** Why inviting a single person failed. */
  error: FluxbaseError | null
  /** Why a run of several paused. */
  reason: FluxbaseError | null
}

export interface UseInviteFieldsResult {
  role: RoleChoice
  /** Takes an `invalid_role` error, which names the roles that the server knows. */
  learnRoles: (refusal: FluxbaseError) => void
  expiry: ExpiryChoice
  /** The chosen expiry, as an invitation takes it. */
  chosenExpiry: Expiry
  /** Chooses the defaults again. */
  reset: () => void
  /** Calls the function if both choices are valid, and otherwise moves focus to the first that is not. */
  ifValid: (then: () => Promise<void>) => Promise<void>
}

/** What is chosen for everyone: the role, and how long the links work. */
export function useInviteFields({
  roles,
  defaultRole,
  expiry: presets = DEFAULT_PRESETS,
  defaultExpiry = 7 * DAY_SECONDS,
  now,
  ...others
}: UseInviteFieldsOptions): UseInviteFieldsResult {
  // Durations that no server accepts are not offered.
  const spans = [...new Set([...presets, defaultExpiry])].filter(isSpan).sort((a, b) => a - b)
  const span = isSpan(defaultExpiry) ? defaultExpiry : (spans[0] ?? 7 * DAY_SECONDS)
  const defaultValues = { role: '', expiry: span, date: '' }
  const { control, handleSubmit, reset, setFocus } = useForm<InviteFields>({ defaultValues })
  const { choice, expiry } = useExpiryChoice(control, spans, now)
  const role = useRoleChoice({ control, roles, defaultRole, setFocus, ...others })
  return {
    role: role.choice,
    learnRoles: role.learn,
    expiry: choice,
    chosenExpiry: expiry,
    reset: () => reset(defaultValues),
    ifValid: (then) => handleSubmit(then)(),
  }
}

const DAY_SECONDS = 86_400
const DEFAULT_PRESETS: readonly number[] = [DAY_SECONDS, 7 * DAY_SECONDS, 30 * DAY_SECONDS]

const isSpan = (seconds: number) =>
  Number.isInteger(seconds) && expiryProblem({ seconds }, 0) === null
