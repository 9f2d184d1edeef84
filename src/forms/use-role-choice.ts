'use client'
import { useEffect, type RefCallback } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { FluxbaseError } from '../client/errors'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import type { RoleOption } from '../invitation/roles'
import type { InviteFields } from './invite-fields'
import { useOfferedRoles } from './use-offered-roles'

/** Why the role stands in the way: none is chosen, the server does not know it, or this account may not give it. */
export type RoleProblem = 'missing' | 'invalid_role' | 'forbidden'

/** Props of `RoleCards`. `value` is `''` while none is chosen. */
export interface RoleChoice {
  options: readonly RoleOption[]
  value: InvitationRole
  onChange: (role: InvitationRole) => void
  inputRef: RefCallback<HTMLInputElement>
  problem: RoleProblem | null
}

export interface UseRoleChoiceOptions {
  control: Control<InviteFields>
  given: readonly (InvitationRole | RoleOption)[] | undefined
  defaultRole: InvitationRole | undefined
  invitations: readonly Invitation[]
  /** What the server last said to an invitation. */
  error: FluxbaseError | null
  setFocus: (name: 'role') => void
}

/** The role for all of a form, from those that this server knows; it learns them from a refusal. */
export function useRoleChoice({
  control,
  given,
  defaultRole,
  invitations,
  error,
  setFocus,
}: UseRoleChoiceOptions): { choice: RoleChoice; learn: (refusal: FluxbaseError) => void } {
  const { options, learn } = useOfferedRoles(given, invitations)
  const isOffered = (role: InvitationRole | undefined) =>
    options.some((option) => option.role === role)
  const fallback = isOffered(defaultRole) ? defaultRole : options.at(-1)?.role
  const { field, fieldState } = useController({
    control,
    name: 'role',
    rules: { validate: (role) => chosen(role) !== '' },
  })
  /** A role that is not offered (any more) is none: nobody gets one that nobody chose. */
  function chosen(role: InvitationRole): InvitationRole {
    if (role === '') return fallback ?? ''
    return isOffered(role) ? role : ''
  }

  const refusal = error && (REFUSALS.find((code) => code === error.code) ?? null)
  const offered = options.map(({ role }) => role).join() // other roles are other elements: the focus follows
  useEffect(() => {
    if (refusal) setFocus('role')
  }, [refusal, error, offered, setFocus])

  return {
    learn,
    choice: {
      options,
      value: chosen(field.value),
      onChange: field.onChange,
      inputRef: field.ref,
      problem: refusal ?? (fieldState.invalid ? 'missing' : null),
    },
  }
}

const REFUSALS = ['invalid_role', 'forbidden'] as const
