'use client'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'

/** The server's own message for administrators, collapsed. Renders a `details`, or nothing if there is no message. */
export function ServerWords({ children }: { children: string | undefined }) {
  const words = useMessages('inviteForm', inviteFormEnglish)
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
