import type { Invitation, InvitationRole } from './invitation'

/** The roles each server generation accepts in *create*; each refuses the other's (upstream: internal/auth/validation). */
const GENERATIONS: readonly (readonly InvitationRole[])[] = [
  ['dashboard_admin', 'dashboard_user'],
  ['instance_admin', 'tenant_admin'],
]

/**
 * The roles to offer, as far as can be told without asking: those of the generation that one of `seen` belongs to
 * (the signed-in user's role, the roles of listed invitations), else of the oldest.
 */
export function offeredRoles(
  seen: Iterable<InvitationRole | undefined>,
): readonly InvitationRole[] {
  for (const role of seen) {
    const generation = GENERATIONS.find((roles) => role !== undefined && roles.includes(role))
    if (generation) return generation
  }
  return GENERATIONS[0]!
}

/**
 * The roles that a server's refusal names ("invalid role. Must be 'instance_admin' or 'tenant_admin'"),
 * or an empty list where it names none.
 */
export function rolesNamedIn(serverMessage: string | undefined): readonly InvitationRole[] {
  return Array.from((serverMessage ?? '').matchAll(/'([\w.:-]{1,64})'/g), (match) => match[1]!)
}

/** Every role that stands in the list, once, in the order of the alphabet. */
export function rolesIn(invitations: readonly Pick<Invitation, 'role'>[]): InvitationRole[] {
  return [...new Set(invitations.map((invitation) => invitation.role))].sort()
}
