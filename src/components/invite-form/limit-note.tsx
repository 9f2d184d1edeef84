'use client'
import type { InviteLimit } from '../../forms/invite-limit'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { WARNING } from '../primitives/glyphs'
import { Note } from '../primitives/note'

/** Says that more people were added than can be invited. Renders a `div`. */
export function LimitNote({ limit }: { limit: InviteLimit }) {
  const words = useInviteFormMessages()
  return (
    <Note tone="warning" icon={WARNING}>
      <p>{words.limits[limit.type](limit)}</p>
    </Note>
  )
}
