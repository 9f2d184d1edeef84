import { useBulkInvite } from 'fluxbase-invitations'

const TEAM = ['grace@navy.example', 'joan@bletchley.example', 'mary@langley.example']
const WEEK = { seconds: 604_800 }

/** A run of several invitations. It continues if you leave this page, and is shown again when you come back. */
export function InviteTeam({ role }: { role: string }) {
  const { start, pause, resume, clear, retryFailed, status, items, progress } = useBulkInvite()

  return (
    <>
      {status === 'idle' && (
        <button onClick={() => start(TEAM.map((email) => ({ email, role, expiry: WEEK })))}>
          Invite the team
        </button>
      )}
      {status === 'running' && <button onClick={pause}>Pause</button>}
      {status === 'paused' && <button onClick={resume}>Go on</button>}
      {progress.failed > 0 && <button onClick={retryFailed}>Try the failed ones again</button>}
      {status === 'done' && <button onClick={clear}>Close</button>}
      <p role="status">
        {progress.total > 0 && `${progress.done} of ${progress.total} people are invited.`}
      </p>
      <ul>
        {items.map(({ id, input, state, error }) => (
          <li key={id}>
            {input.email}: {error?.code ?? state}
          </li>
        ))}
      </ul>
    </>
  )
}
