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
 * The roles to offer: those given, else the provider's, else what this server seems to know and this person may give.
 * `learn` takes a refusal: the roles that the server names there are the ones that count from then on.
 */
export function useOfferedRoles(
  given: readonly (InvitationRole | RoleOption)[] | undefined,
  invitations: readonly Invitation[],
): { options: readonly RoleOption[]; learn: (refusal: FluxbaseError) => void } {
  const kit = useKit()
  const [named, setNamed] = useState<readonly InvitationRole[]>([])
  const ownRole = kit.currentUser?.role
  const guessed = useMemo(
    () => rolesToGive(ownRole, offeredRoles([ownRole, ...rolesIn(invitations)])),
    [ownRole, invitations],
  )
  const offered = (given ?? kit.roles ?? guessed).map((option) =>
    typeof option === 'string' ? { role: option } : option,
  )
  // An app that offers few roles on purpose keeps to them as far as the server knows them.
  const known = offered.filter(({ role }) => named.includes(role))
  const options =
    named.length === 0 ? offered : known.length > 0 ? known : named.map((role) => ({ role }))
  return { options, learn: (refusal) => setNamed(rolesNamedIn(refusal.serverMessage)) }
}
