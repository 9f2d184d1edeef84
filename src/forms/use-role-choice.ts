'use client'
import { useEffect, type RefCallback } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { FluxbaseError } from '../client/errors'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import type { RoleOption } from '../invitation/roles'
import type { InviteFields } from './invite-fields'
import { useOfferedRoles } from './use-offered-roles'

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
