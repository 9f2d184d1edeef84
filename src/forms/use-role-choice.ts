'use client'
import { useEffect, useMemo, useState, type RefCallback } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { FluxbaseError } from '../client/errors'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import {
  offeredRoles,
  rolesIn,
  rolesNamedIn,
  rolesToGive,
  type RoleOption,
} from '../invitation/roles'
import { useKit } from '../provider/kit-context'
import type { InviteFields } from './invite-fields'

/** Why the role prevents sending: none is selected, the server does not know it, or this account may not assign it. */
export type RoleProblem = 'missing' | 'invalid_role' | 'forbidden'

/** Props of `RoleCards`. `value` is `''` if no role is selected. */
export interface RoleChoice {
  options: readonly RoleOption[]
  value: InvitationRole
  onChange: (role: InvitationRole) => void
  inputRef: RefCallback<HTMLInputElement>
  problem: RoleProblem | null
}

export interface UseRoleChoiceOptions {
  control: Control<InviteFields>
  roles: readonly (InvitationRole | RoleOption)[] | undefined
  defaultRole: InvitationRole | undefined
  invitations: readonly Invitation[]
  /** Why inviting a single person failed. */
  error: FluxbaseError | null
  /** Why a run of several paused. */
  reason: FluxbaseError | null
  setFocus: (name: 'role') => void
}

/** The choice of the role for everyone. `learn` takes an `invalid_role` error, which names the roles the server knows. */
export function useRoleChoice({
  control,
  roles,
  defaultRole,
  invitations,
  error: ownError,
  reason,
  setFocus,
}: UseRoleChoiceOptions): { choice: RoleChoice; learn: (refusal: FluxbaseError) => void } {
  const {
    options,
    fallback = '',
    learn,
  } = useOfferedRoles(
    roles,
    defaultRole,
    invitations,
    ownError?.code === 'invalid_role' ? ownError : null,
  )
  const { field, fieldState } = useController({
    control,
    name: 'role',
    rules: { validate: (role) => effectiveRole(role) !== '' },
  })
  /** The effective role. A role that is no longer offered counts as none, so that no other is assigned in its place. */
  function effectiveRole(chosen: InvitationRole): InvitationRole {
    const role = chosen || fallback
    return options.some((option) => option.role === role) ? role : ''
  }

  const error = ownError ?? reason
  const refusal = error && (REFUSALS.find((code) => code === error.code) ?? null)
  useEffect(() => {
    if (refusal) setFocus('role')
  }, [refusal, error, setFocus])

  return {
    learn,
    choice: {
      options,
      value: effectiveRole(field.value),
      onChange: field.onChange,
      inputRef: field.ref,
      problem: refusal ?? (fieldState.invalid ? 'missing' : null),
    },
  }
}

const REFUSALS = ['invalid_role', 'forbidden'] as const

export interface OfferedRoles {
  options: readonly RoleOption[]
  /** The role until the user chooses one. Not among `options` if the server does not know it. */
  fallback: InvitationRole | undefined
  /** Takes an `invalid_role` error. From then on, only the roles that the server names in it are offered. */
  learn: (refusal: FluxbaseError) => void
}

/**
 * The roles to offer: the given ones, otherwise the provider's, otherwise those that the server seems to know and the user may
 * assign.
 *
 * @param refusal the `invalid_role` error to learn from at once, if there is one
 */
export function useOfferedRoles(
  ownRoles: readonly (InvitationRole | RoleOption)[] | undefined,
  defaultRole: InvitationRole | undefined,
  invitations: readonly Invitation[],
  refusal: FluxbaseError | null,
): OfferedRoles {
  const kit = useKit()
  const [learned, setLearned] = useState<Learned>({ roles: [] })
  const ownRole = kit.currentUser?.role
  const guessed = useMemo(
    () => rolesToGive(ownRole, offeredRoles([ownRole, ...rolesIn(invitations)])),
    [ownRole, invitations],
  )
  const offered = (ownRoles ?? kit.roles ?? guessed).map((option) =>
    typeof option === 'string' ? { role: option } : option,
  )
  const isOffered = offered.some(({ role }) => role === defaultRole)
  // The fallback stays what it was, so that the last of the learned roles is not taken for the user's choice.
  const fallback = learned.fallback ?? (isOffered ? defaultRole : offered.at(-1)?.role)
  const learn = (from: FluxbaseError) =>
    setLearned({ from, roles: rolesNamedIn(from.serverMessage), fallback })
  if (refusal && refusal !== learned.from) learn(refusal)

  // Keep the app's selection as far as the server knows those roles; an app may offer few on purpose.
  const known = offered.filter(({ role }) => learned.roles.includes(role))
  const named = known.length > 0 ? known : learned.roles.map((role) => ({ role }))
  return { options: learned.roles.length > 0 ? named : offered, fallback, learn }
}

interface Learned {
  from?: FluxbaseError
  roles: readonly InvitationRole[]
  fallback?: InvitationRole | undefined
}
