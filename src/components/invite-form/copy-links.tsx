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

/** Copies all links, one per line after its address. If writing to the clipboard fails, shows and selects them. */
export function CopyLinks({ links, label, look = 'primary' }: CopyLinksProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { copyFailed } = useMessages('shared', labelsEnglish)
  return (
    <CopyLinksButton
      wide
      look={look}
      links={() => links}
      copiedText={words.allCopied}
      fieldLabel={words.allLinks}
      failedText={copyFailed}
    >
      {label}
    </CopyLinksButton>
  )
}
