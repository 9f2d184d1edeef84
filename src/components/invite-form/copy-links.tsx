'use client'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import type { CopyButtonProps } from '../primitives/copy-button'
import { CopyLinksButton, type HeldLink } from '../primitives/copy-links-button'

export interface CopyLinksProps {
  links: readonly HeldLink[]
  /** The button's text. */
  label: string
  look?: CopyButtonProps['look']
}

/** Copies the links of the people who were invited, and says what is copied if there are several. */
export function CopyLinks({ links, label, look = 'primary' }: CopyLinksProps) {
  const words = useInviteFormMessages()
  const { copyFailed } = useLabelMessages()
  const isOne = links.length === 1
  return (
    <CopyLinksButton
      wide
      look={look}
      links={() => links}
      hint={isOne ? undefined : words.copyContents}
      copiedText={isOne ? undefined : words.allCopied}
      fieldLabel={words.allLinks}
      failedText={isOne ? copyFailed : words.copyAllFailed}
    >
      {label}
    </CopyLinksButton>
  )
}
