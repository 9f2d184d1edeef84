import { fluxbaseFor, keepAccount, readAccount } from '../fluxbase.server'
import type { Route } from './+types/token'

/** Responds with a newer access token, for a browser whose last one was refused. */
export async function action({ request }: Route.ActionArgs) {
  const account = await readAccount(request)
  const { admin } = fluxbaseFor(account)
  const token = await admin.refresh()
  const kept = account && admin.session && (await keepAccount({ ...account, ...admin.session }))
  return Response.json(token, { headers: kept ?? {} })
}
