import { createRoot } from 'react-dom/client'
import { InviteForm } from 'fluxbase-invitations'
import { Kit } from './kit'

/** The form in an app's own dialog: a fixed box, centred with a transform, as shadcn's `DialogContent` is. */
createRoot(document.getElementById('root')!).render(
  <Kit>
    <div role="dialog" aria-label="Own dialog">
      <InviteForm bare />
    </div>
  </Kit>,
)
