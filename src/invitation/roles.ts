import type { Invitation, InvitationRole } from './invitation'

/**
 * The roles that each server generation accepts in *create*. Each refuses the other's (upstream:
 * internal/auth/validation).
 */
const GENERATIONS: readonly (readonly InvitationRole[])[] = [
  ['dashboard_admin', 'dashboard_user'],
  ['instance_admin', 'tenant_admin'],
]

/** A role with the app's own label and description. */
export interface RoleOption {
  role: InvitationRole
  /** @default the label in `messages`, or the role's own name */
  label?: string | undefined
  description?: string | undefined
}

/**
 * The roles that may be given by users who may not give all of them. A tenant_admin of nimbleflux may invite
 * instance_admins and nobody else (upstream: internal/api/invitation_handler.go, although a comment there says the
 * opposite).
 */
const MAY_GIVE = new Map<InvitationRole | undefined, readonly InvitationRole[]>([
  ['tenant_admin', ['instance_admin']],
])

/** Filters a list of roles down to those that a user with the role `own` may give. */
export function rolesToGive(
  own: InvitationRole | undefined,
  roles: readonly InvitationRole[],
): readonly InvitationRole[] {
  const allowed = MAY_GIVE.get(own)
  return allowed ? roles.filter((role) => allowed.includes(role)) : roles
}

/**
 * The roles to offer, guessed without a request: those of the first generation that a role in `seen` belongs to (the
 * signed-in user's role, the roles of listed invitations), or else those of the oldest generation.
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
 * Reads the roles that a server names in a refusal ("invalid role. Must be 'instance_admin' or 'tenant_admin'").
 * Returns an empty list if it names none.
 */
export function rolesNamedIn(serverMessage: string | undefined): readonly InvitationRole[] {
  return Array.from((serverMessage ?? '').matchAll(/'([\w.:-]{1,64})'/g), (match) => match[1]!)
}

/** The distinct roles of a list, in alphabetical order. */
export function rolesIn(invitations: readonly Pick<Invitation, 'role'>[]): InvitationRole[] {
  return [...new Set(invitations.map((invitation) => invitation.role))].sort()
}
