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
      'an array of different role names or `{ role, label }` objects, or leave roles out',
    ),
    maxRecipients: usable(
      'maxRecipients',
      maxRecipients,
      usableNumber(maxRecipients, undefined),
      'a number of people, or leave maxRecipients out for 500',
    ),
    seatsLeft: usable(
      'seatsLeft',
      seatsLeft,
      usableNumber(seatsLeft, undefined),
      'a number of people, or leave seatsLeft out if seats are unlimited',
    ),
    allowedDomains: usable(
      'allowedDomains',
      allowedDomains,
      usableList(allowedDomains, (domain) => typeof domain === 'string' && domain.trim() !== ''),
      "an array of domains such as ['example.com'], or leave allowedDomains out",
    ),
    expiry: usable(
      'expiry',
      expiry,
      usableList(expiry, (seconds) => typeof seconds === 'number' && !Number.isNaN(seconds)),
      'an array of numbers of seconds, or leave expiry out',
    ),
  }
}
