'use client'
import { uniqueByName, usableList, usableNumber } from '../provider/usable-options'
import { useUsable } from '../provider/use-usable'
import type { InvitationRole } from '../invitation/invitation'
import type { RoleOption } from '../invitation/roles'
import { isTextOrNothing } from '../provider/use-guarded'
import type { UseInviteFormOptions } from './invite-options'

/** The form's options, without values that it could not use. */
export function useUsableInviteOptions<Options extends UseInviteFormOptions>(
  options: Options,
): Options {
  const usable = useUsable()
  const { roles, maxRecipients, allowedDomains, seatsLeft, expiry } = options
  const used = {
    roles: withUsableTexts(
      uniqueByName(roles, (option) => (typeof option === 'string' ? option : option.role)),
    ),
    maxRecipients: usableNumber(maxRecipients, undefined),
    seatsLeft: usableNumber(seatsLeft, undefined),
    allowedDomains: usableList(
      allowedDomains,
      (domain) => typeof domain === 'string' && domain.trim() !== '',
    ),
    expiry: usableList(expiry, (seconds) => typeof seconds === 'number' && !Number.isNaN(seconds)),
  }
  for (const name of Object.keys(used) as (keyof typeof used)[]) {
    usable(name, options[name], used[name], name === 'roles' ? 'offeredRoles' : name)
  }
  return { ...options, ...used }
}

type Roles = UseInviteFormOptions['roles']

/** Without labels and descriptions that are no text; in the same array if all are. */
const withUsableTexts = (roles: Roles): Roles =>
  roles?.some(isOdd)
    ? roles.map((one) => (isOdd(one) ? { role: (one as RoleOption).role } : one))
    : roles

const isOdd = (option: InvitationRole | RoleOption) => {
  const { label, description } = option as RoleOption
  return !isTextOrNothing(label) || !isTextOrNothing(description)
}
