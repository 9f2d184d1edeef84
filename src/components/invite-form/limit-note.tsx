'use client'
import type { InviteLimit } from '../../forms/invite-limit'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { WARNING } from '../primitives/glyphs'
import { Note } from '../primitives/note'

/** Says that more people were added than can be invited. Renders a `div`. */
export function LimitNote({ limit }: { limit: InviteLimit }) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  return (
    <Note tone="warning" icon={WARNING}>
      <p>{words.limits[limit.type](limit)}</p>
    </Note>
  )
}
