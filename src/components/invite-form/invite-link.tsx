'use client'
import { isSafeLink } from '../../invitation/link'
import { inviteFormEnglish } from '../../messages/invite-form'
import { sharedEnglish } from '../../messages/shared'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'
import { CopyField, type CopyFieldProps } from '../primitives/copy-field'
import { WARNING } from '../primitives/glyphs'
import { Note } from '../primitives/note'

export interface InviteLinkProps {
  /** As `useInvitationLinks().get(invitation)` gives it. */
  link: string | null
  /** Of the button: `primary` where sharing the link is what is left to do. @default 'primary' */
  look?: CopyFieldProps['look']
}

/**
 * The link of an invitation, to copy; never to follow. One that is no web address is shown and not offered, and one of the
 * server's own making comes with a word on where it leads. Renders a `div`.
 */
export function InviteLink({ link, look }: InviteLinkProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const shared = useMessages('shared', sharedEnglish)
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
      <CopyField value={link} look={look} />
      {!inviteUrl && <p data-fbi="hint">{words.serverLink(new URL(link).host)}</p>}
    </div>
  )
}
