import { Suspense } from 'react'
import { useSuspenseInvitations } from 'fluxbase-invitations'

/** The boundary is below the provider. An error boundary around it would show what failed. */
export function Summary() {
  return (
    <Suspense fallback={<p role="status">One moment…</p>}>
      <Count />
    </Suspense>
  )
}

function Count() {
  const { data: joined } = useSuspenseInvitations({
    select: ({ invitations }) => invitations.filter(({ accepted }) => accepted).length,
  })
  return <p>{joined} of the people you invited have joined.</p>
}
