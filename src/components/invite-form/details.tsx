'use client'
import { useState, type ReactNode } from 'react'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'

export interface MoreDetailsProps {
  /** How many there are. */
  count: number
  children: ReactNode
}

/** Shows the rest of a list on request. Renders a `details`, or nothing if there is no rest. */
export function MoreDetails({ count, children }: MoreDetailsProps) {
  const words = useInviteFormMessages()
  const [isOpen, setOpen] = useState(false)
  if (count <= 0) return null
  return (
    <details data-fbi="details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{isOpen ? words.fewer : words.more(count)}</summary>
      {children}
    </details>
  )
}

/** The server's own message for administrators, collapsed. Renders a `details`, or nothing if there is no message. */
export function ServerWords({ children }: { children: string | undefined }) {
  const words = useInviteFormMessages()
  if (!children) return null
  return (
    <details data-fbi="details">
      <summary>{words.serverSaid}</summary>
      <p data-fbi="hint" dir="auto">
        {children}
      </p>
    </details>
  )
}
