import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationsProvider, InviteForm } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import 'fluxbase-invitations/styles.css'
import { timed } from '../timed'

/** InviteForm as an app uses it; the list it looks people up in is empty. */
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

window.paste = (text, expected) => {
  const input = document.querySelector<HTMLInputElement>('[data-fbi="address-input"]')!
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  return timed(
    () =>
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      ),
    () =>
      document.querySelector('[data-fbi="summary-line"]')?.textContent?.startsWith(expected) ??
      false,
    () => document.querySelectorAll('[data-recipient]').length,
  )
}
