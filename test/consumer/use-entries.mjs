// Loads each entry of the installed package, renders a list on a server, and looks for the files that are not modules.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationTable, InvitationsProvider } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import { invitationQueries } from 'fluxbase-invitations/queries'
import { createFakeFluxbase } from 'fluxbase-invitations/testing'

const { exports } = createRequire(import.meta.url)('fluxbase-invitations/package.json')
const names = Object.keys(exports).filter((name) => !/\*|\.css$|\.json$/.test(name))
for (const name of names) {
  const entry = await import(`fluxbase-invitations${name.slice(1)}`)
  assert.ok(Object.keys(entry).length > 0, name)
}

const fake = createFakeFluxbase()
const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
fake.invite({ email: 'grace@example.com' })
const queryClient = new QueryClient()
await queryClient.prefetchQuery(invitationQueries(client).list())
const html = renderToString(
  createElement(
    QueryClientProvider,
    { client: queryClient },
    createElement(InvitationsProvider, { client, now: fake.now }, createElement(InvitationTable)),
  ),
)
assert.match(html, /grace@example\.com/)

for (const file of ['styles.css', 'themes/mui.css', 'accept-page/index.html']) {
  const path = fileURLToPath(import.meta.resolve(`fluxbase-invitations/${file}`))
  assert.ok(existsSync(path), file)
}
const page = fileURLToPath(import.meta.resolve('fluxbase-invitations/accept-page/index.html'))
assert.match(readFileSync(page, 'utf8'), /Content-Security-Policy/)
process.exit(0)
