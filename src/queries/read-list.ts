// Loaded while the response of the first list is awaited.
import { listInvitationsResponseSchema } from '../client/admin-invitations'
import { loadFailures } from '../client/failures'
import type { RequestOptions } from '../client/fluxbase-fetch-like'
import { readResponse } from '../client/read-response'
import { parseJson } from '../client/try-or-undefined'
import type { ListInvitationsOptions, ListInvitationsResponse } from '../invitation/invitation'
import { readLongList, type ReadingOptions } from '../list/long-lists'
import { asAdmin } from './admin-backend'
import type { Backend } from './backend'
import { requestList, type UnreadList } from './request-list'

export { prepareList } from '../list/share-rows'

/**
 * Reads a list. With `reading`, a long one is read in steps and without its tokens; the function is called once the response has
 * arrived.
 */
export async function readList(
  { longLists }: Backend,
  { path, bytes, body }: UnreadList,
  reading?: () => ReadingOptions,
): Promise<ListInvitationsResponse> {
  const long = bytes && reading && (await readLongList(longLists, bytes, reading()))
  if (long) return long
  const text = bytes && new TextDecoder().decode(bytes)
  const parsed = text === undefined ? body : parseJson(text)
  if (text !== undefined && parsed === undefined) {
    const { errorFromResponse } = await loadFailures()
    throw errorFromResponse({ status: 200, method: 'GET', path, body: text })
  }
  return readResponse(listInvitationsResponseSchema, parsed, 'GET', path)
}

/** Lists invitations from the server or through `overrides.list`. */
export const list = (
  backend: Backend,
  filter?: ListInvitationsOptions,
  options?: RequestOptions,
): Promise<ListInvitationsResponse> =>
  asAdmin(backend, 'GET', async () =>
    readList(backend, await requestList(backend, filter, options)),
  )
