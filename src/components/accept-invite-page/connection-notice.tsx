'use client'
import type { ReactNode } from 'react'
import type { FluxbaseError } from '../../client/errors'
import type { AcceptAction } from '../../hooks/accept/accept-notices'
import { useRetryAfter } from '../../hooks/browser/use-retry-after'
import type { AcceptNoticeName } from '../../invitation/accept-notice-name'
import { acceptBasicsEnglish } from '../../messages/accept-basics'
import { basicsEnglish } from '../../messages/basics'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { StepHead, type StepHeadProps } from './step-head'
import type { StepTitleProps } from './step-title'

/** How a notice looks, and what it offers. */
export interface NoticeLook extends Pick<StepHeadProps, 'icon' | 'tone'> {
  /** Actions that the app does not provide are left out. */
  main?: AcceptAction
  quiet?: AcceptAction
}

/** The notices that a page shows if nothing reaches it any more, not even its own code. */
export const CONNECTION_LOOKS = {
  offline: { icon: 'refresh', tone: 'warning', main: 'retry' },
  unreachable: { icon: 'refresh', tone: 'danger', main: 'retry' },
} satisfies Partial<Record<AcceptNoticeName, NoticeLook>>

export const isConnectionNotice = (name: AcceptNoticeName): name is keyof typeof CONNECTION_LOOKS =>
  name in CONNECTION_LOOKS

export interface ConnectionNoticeProps {
  name: keyof typeof CONNECTION_LOOKS
  failure: FluxbaseError | null
  busy: boolean
  headingLevel?: StepTitleProps['level']
  onRetry: () => void
  /** Rendered below the sentence. */
  children?: ReactNode
  /** Rendered below the button. */
  details: ReactNode
}

/** Says that there is no connection, and tries again. Renders a `div`. */
export function ConnectionNotice({
  name,
  failure,
  busy,
  headingLevel,
  onRetry,
  children,
  details,
}: ConnectionNoticeProps) {
  const { notices } = useMessages('acceptInvitePage', acceptBasicsEnglish)
  const { tryAgain, tryAgainIn } = useMessages('shared', basicsEnglish)
  const { currentUser } = useKit()
  const wait = useRetryAfter(failure)
  const { icon, tone } = CONNECTION_LOOKS[name]
  return (
    <div data-fbi="step">
      <StepHead
        icon={icon}
        tone={tone}
        words={notices[name]}
        facts={{ signedInAs: currentUser?.email }}
        level={headingLevel}
      />
      {children}
      <Button
        look="primary"
        wide
        busy={busy}
        aria-disabled={wait > 0 || undefined}
        onClick={onRetry}
      >
        {wait > 0 ? tryAgainIn(wait) : tryAgain}
      </Button>
      {details}
    </div>
  )
}
