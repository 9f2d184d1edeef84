import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationsProvider, InvitationTable } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import { invitationQueries } from 'fluxbase-invitations/queries'
import 'fluxbase-invitations/styles.css'
import { NOW } from '../../data/rows.mjs'
import type { Reply } from '../driver'
import { join } from '../probe'

/** InvitationTable as an app uses it, with client, fetch and TanStack Query, but without a network. */
let answer!: (reply: Reply) => void
let reply: Promise<Reply>
const awaitReply = () => (reply = new Promise((resolve) => (answer = resolve)))
const headers = new Headers({ 'content-type': 'application/json' })
let drawn = 0
const client = createClient({
  url: 'http://bench.invalid',
  fetch: async () =>
    ({
      ok: true,
      status: 200,
      headers,
      arrayBuffer: async () => (await reply).body,
    }) as Response,
  session: { access_token: 'a', refresh_token: 'r', expires_in: 1e9 } as never,
})
const queryClient = new QueryClient()
const now = () => NOW
/** Called once for each rendered row. */
const nameOf = () => {
  drawn += 1
  return undefined
}

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-fbi="row"]')]
const list = () => invitationQueries(client).list()

function Page() {
  return (
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider client={client} now={now} timeZone="UTC">
        <InvitationTable nameOf={nameOf} />
      </InvitationsProvider>
    </QueryClientProvider>
  )
}

join({
  async load(reply) {
    answer(reply)
    while (queryClient.isFetching() > 0 || !queryClient.getQueryData(list().queryKey)) await turn()
  },
  async refetch(reply) {
    void awaitReply()
    answer(reply)
    await queryClient.refetchQueries({ queryKey: list().queryKey })
  },
  drawn() {
    const count = drawn
    drawn = 0
    return count
  },
  count: () => Number(document.querySelector('table')?.ariaRowCount ?? 1) - 1,
  firstRow() {
    const edge = document.querySelector('thead')?.getBoundingClientRect().bottom ?? 0
    const row = rows().find((element) => element.getBoundingClientRect().bottom > edge + 1)
    return row?.textContent ?? ''
  },
  search: () => find('[type="search"]'),
  sort: () => find('[data-column="person"] button'),
  selectAll: () => find('thead [type="checkbox"]'),
  selectOne: () => find('tbody [type="checkbox"]'),
  selectedCount: () =>
    Number(find('[data-fbi="selected-count"]')?.textContent?.replaceAll(/\D/g, '') ?? 0),
  scroller: () => find('[data-fbi="table-scroller"]'),
  hasRowAt: (x, y) => Boolean(document.elementFromPoint(x, y)?.closest('[data-fbi="row"]')),
})

const turn = () => new Promise((resolve) => setTimeout(resolve))

// The table has sent its request and shows its loading state. Measuring starts with the text of the reply.
void awaitReply()
createRoot(find('#root')).render(<Page />)
