'use client'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'

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
