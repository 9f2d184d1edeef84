'use client'
import { inviteFormEnglish } from '../../messages/invite-form'
import { labelsEnglish } from '../../messages/labels'
import { useMessages } from '../../provider/use-messages'
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
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { copyFailed } = useMessages('shared', labelsEnglish)
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
