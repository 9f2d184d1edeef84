import { hydrate, QueryClient, type DehydratedState } from '@tanstack/react-query'
import { hydrateRoot } from 'react-dom/client'
import { App } from './app'

declare global {
  interface Window {
    served: { state?: DehydratedState; token?: string; members?: boolean; locale?: string }
    /** The errors that React recovered from. */
    mended: string[]
  }
}

window.mended = []
const queryClient = new QueryClient()
const { state, token, members = false, locale = navigator.language } = window.served
if (state) hydrate(queryClient, state)
hydrateRoot(
  document.getElementById('root')!,
  <App
    queryClient={queryClient}
    locale={locale}
    members={members}
    {...(token !== undefined && { token })}
  />,
  { onRecoverableError: (error) => window.mended.push(String(error)) },
)
