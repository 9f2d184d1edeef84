import { expect, it } from 'vitest'
import { FluxbaseError } from '../../src/client/errors'
import { lostInvitation } from '../../src/forms/lost-invitation'

const lost = new FluxbaseError('network', 'lost.', { outcomeUnknown: true })
const list = { isFetching: false, isSuccess: true, listed: false }

it.each([
  ['nothing where no error is', null, list, null],
  ['nothing of a plain failure', new FluxbaseError('server_error', 'no.'), list, null],
  ['unknown while the list cannot be asked', lost, { ...list, isSuccess: false }, 'unknown'],
  ['checking while it is asked', lost, { ...list, isSuccess: false, isFetching: true }, 'checking'],
  ['exists once it is listed', lost, { ...list, listed: true }, 'exists'],
  ['nothing was made where it is not listed', lost, list, 'nothing'],
  [
    'exists where the kit found out',
    new FluxbaseError('created_without_link', 'x.'),
    list,
    'exists',
  ],
] as const)('knows of a lost invitation: %s (F37)', (_name, error, says, expected) => {
  expect(lostInvitation(error, says)).toBe(expected)
})
