import type { Invitation, InvitationRole } from './invitation'

/** The roles each server generation accepts in *create*; each refuses the other's (upstream: internal/auth/validation). */
const GENERATIONS: readonly (readonly InvitationRole[])[] = [
  ['dashboard_admin', 'dashboard_user'],
  ['instance_admin', 'tenant_admin'],
]

/** A role with words of the app's own. */
export interface RoleOption {
  role: InvitationRole
  /** @default the word that the messages have for it, else its own name */
  label?: string | undefined
  description?: string | undefined
}

/**
 * What some may give, where that is not all: a tenant_admin of nimbleflux may invite instance_admins and nobody else
 * (upstream: internal/api/invitation_handler.go, where a comment says the contrary).
 */
const MAY_GIVE = new Map<InvitationRole | undefined, readonly InvitationRole[]>([
  ['tenant_admin', ['instance_admin']],
])

/** The roles of a list that somebody with this role may give. */
export function rolesToGive(
  own: InvitationRole | undefined,
  roles: readonly InvitationRole[],
): readonly InvitationRole[] {
  const allowed = MAY_GIVE.get(own)
  return allowed ? roles.filter((role) => allowed.includes(role)) : roles
}

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
