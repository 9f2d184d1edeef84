import { useEffect, useRef, useState } from 'react'
import { AcceptInvitePage } from 'fluxbase-invitations'
import { LiveDropIn } from './live-drop-in'

/** The accept page as a part of this page, which has a `main` and a title of its own. Its last button starts again. */
export function LiveAcceptPage() {
  const [round, setRound] = useState(1)
  return <Round key={round} onContinue={() => setRound(round + 1)} />
}

function Round({ onContinue }: { onContinue: () => void }) {
  const container = useRef<HTMLDivElement>(null)
  // As a page of its own, it moves the focus to its heading as soon as the link is checked. Here, it must not.
  const [isChecking, setChecking] = useState(true)
  useEffect(() => {
    const page = container.current?.firstElementChild
    if (!page) return
    const observer = new MutationObserver(() => setChecking(false))
    observer.observe(page, { attributeFilter: ['data-status'] })
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={container} className="accept-card" inert={isChecking}>
      <LiveDropIn signedIn={false}>
        {(fake) => (
          <AcceptInvitePage
            bare
            token={(fake.invitations[0] ?? fake.invite({ email: 'grace@navy.example' })).token}
            headingLevel={3}
            setDocumentTitle={false}
            appName="Acme Console"
            brand="Acme Console"
            onAccepted={() => undefined}
            onContinue={onContinue}
          />
        )}
      </LiveDropIn>
    </div>
  )
}
