'use client'
import { useMemo, useState } from 'react'
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
