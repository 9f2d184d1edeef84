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

/**
 * The roles to offer: the given ones, otherwise the provider's, otherwise those that the server seems to know and the user may
 * assign. `learn` takes an `invalid_role` error; from then on, only the roles that the server names in it are offered.
 */
export function useOfferedRoles(
  ownRoles: readonly (InvitationRole | RoleOption)[] | undefined,
  invitations: readonly Invitation[],
): { options: readonly RoleOption[]; learn: (refusal: FluxbaseError) => void } {
  const kit = useKit()
  const [serverRoles, setServerRoles] = useState<readonly InvitationRole[]>([])
  const ownRole = kit.currentUser?.role
  const guessed = useMemo(
    () => rolesToGive(ownRole, offeredRoles([ownRole, ...rolesIn(invitations)])),
    [ownRole, invitations],
  )
  const offered = (ownRoles ?? kit.roles ?? guessed).map((option) =>
    typeof option === 'string' ? { role: option } : option,
  )
  // Keep the app's selection as far as the server knows those roles; an app may offer few on purpose.
  const known = offered.filter(({ role }) => serverRoles.includes(role))
  const options =
    serverRoles.length === 0
      ? offered
      : known.length > 0
        ? known
        : serverRoles.map((role) => ({ role }))
  return { options, learn: (refusal) => setServerRoles(rolesNamedIn(refusal.serverMessage)) }
}
