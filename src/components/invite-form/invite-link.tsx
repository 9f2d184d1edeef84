'use client'
import { isSafeLink } from '../../invitation/safe-link'
import { useKit } from '../../provider/kit-context'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { useSharedMessages } from '../../provider/messages/use-shared-messages'
import { CopyField, type CopyFieldProps } from '../primitives/copy-field'
import { WARNING } from '../primitives/glyphs'
import { Note } from '../primitives/note'

export interface InviteLinkProps {
  /** The link, as returned by `useInvitationLinks().get(invitation)`. */
  link: string | null
  /** The invitation's id. With it, copying the link is an event of the provider (`onEvent`). */
  invitationId?: string
  /** The look of the button: `primary` if sharing the link is the next step. @default 'primary' */
  look?: CopyFieldProps['look']
}

/**
 * The link of an invitation, to copy but never to follow. A link that is not a web address is shown with a warning and cannot
 * be copied. Below a link that the server generated, a hint says where it leads. Renders a `div`.
 */
export function InviteLink({ link, invitationId, look }: InviteLinkProps) {
  const words = useInviteFormMessages()
  const shared = useSharedMessages()
  const { inviteUrl } = useKit()
  if (!link) return <p data-fbi="hint">{shared.errors.link_not_held}</p>
  if (!isSafeLink(link)) {
    return (
      <Note tone="warning" icon={WARNING}>
        <p>{words.unsafeLink}</p>
        <code dir="ltr">{link}</code>
      </Note>
    )
  }
  return (
    <div data-fbi="invite-link">
      <CopyField
        value={link}
        invitationIds={invitationId === undefined ? undefined : [invitationId]}
        look={look}
      />
      {!inviteUrl && <p data-fbi="hint">{words.serverLink(new URL(link).host)}</p>}
    </div>
  )
}
