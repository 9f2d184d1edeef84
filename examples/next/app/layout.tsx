import type { ReactNode } from 'react'
import 'fluxbase-invitations/styles.css'
import './page.css'

export const metadata = { title: 'Acme', icons: 'data:,' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
