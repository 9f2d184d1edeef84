import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationsProvider, InviteForm } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import 'fluxbase-invitations/styles.css'
import { joinPaste } from '../paste-probe'

/** InviteForm as an app uses it, with an empty list of existing invitations. */
const client = createClient({
  url: 'http://bench.invalid',
  fetch: async () => Response.json({ invitations: null }),
  session: { access_token: 'a', refresh_token: 'r' },
})
const queryClient = new QueryClient()
createRoot(document.querySelector('#root')!).render(
  <QueryClientProvider client={queryClient}>
    <InvitationsProvider client={client} timeZone="UTC">
      <InviteForm />
    </InvitationsProvider>
  </QueryClientProvider>,
)

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)
const input = () => find<HTMLInputElement>('[data-fbi="address-input"]')!

joinPaste({
  paste(text) {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    input().dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  },
  summary: () => find('[data-fbi="summary-line"]')?.textContent ?? '',
  hasPeople: () => find('[data-recipient]') !== null,
  input,
})
