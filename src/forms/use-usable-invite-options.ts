'use client'
import { uniqueByName, usableList, usableNumber } from '../provider/usable-options'
import { useUsable } from '../provider/use-usable'
import type { UseInviteFormOptions } from './invite-options'

/** The form's options, without values that it could not use. */
export function useUsableInviteOptions<Options extends UseInviteFormOptions>(
  options: Options,
): Options {
  const usable = useUsable()
  const { roles, maxRecipients, allowedDomains, seatsLeft, expiry } = options
  return {
    ...options,
    roles: usable(
      'roles',
      roles,
      uniqueByName(roles, (option) => (typeof option === 'string' ? option : option.role)),
      'offeredRoles',
    ),
    maxRecipients: usable(
      'maxRecipients',
      maxRecipients,
      usableNumber(maxRecipients, undefined),
      'maxRecipients',
    ),
    seatsLeft: usable('seatsLeft', seatsLeft, usableNumber(seatsLeft, undefined), 'seatsLeft'),
    allowedDomains: usable(
      'allowedDomains',
      allowedDomains,
      usableList(allowedDomains, (domain) => typeof domain === 'string' && domain.trim() !== ''),
      'allowedDomains',
    ),
    expiry: usable(
      'expiry',
      expiry,
      usableList(expiry, (seconds) => typeof seconds === 'number' && !Number.isNaN(seconds)),
      'expiry',
    ),
  }
}
