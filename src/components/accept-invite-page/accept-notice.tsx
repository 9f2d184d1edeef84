'use client'
import type { ReactNode } from 'react'
import type { AcceptAction } from '../../hooks/accept/accept-notices'
import type { AcceptView } from '../../hooks/accept/accept-view'
import { useHydrated } from '../../provider/use-hydrated'
import { useRetryAfter } from '../../hooks/browser/use-retry-after'
import { parseDate } from '../../invitation/parse-date'
import type { AcceptNoticeFacts } from '../../messages/accept-basics'
import { acceptNoticesEnglish } from '../../messages/accept-notices'
import { basicsEnglish } from '../../messages/basics'
import { displayEmail } from '../../format/display-email'
import { formatExact } from '../../format/format-date'
import { useKit } from '../../provider/kit-context'
import { useDateStyle } from '../../provider/use-date-style'
import { useMessages } from '../../provider/use-messages'
import { NOTICE_LOOKS } from './notice-looks'
import { ReportDetails } from './report-details'
import { isOffered, StepAction, type StepActionProps, type StepActionTarget } from './step-action'
import { StepHead } from './step-head'
import type { StepTitleProps } from './step-title'

export interface AcceptNoticeProps {
  view: Extract<AcceptView, { step: 'notice' }>
  /** The available actions; see `AcceptAction`. */
  actions: Partial<Record<AcceptAction, StepActionTarget | undefined>>
  appName?: string | undefined
  headingLevel?: StepTitleProps['level']
  /** Rendered below the sentence. */
  children?: ReactNode
}

/** A notice: a heading, a sentence, a main action and a secondary one. Renders a `div`. */
export function AcceptNotice({
  view,
  actions,
  appName,
  headingLevel,
  children,
}: AcceptNoticeProps) {
  const words = useMessages('acceptInvitePage', acceptNoticesEnglish)
  const shared = useMessages('shared', basicsEnglish)
  const facts = useFacts(view)
  const wait = useRetryAfter(view.failure)
  const { icon, tone, main, quiet } = NOTICE_LOOKS[view.notice]
  const hasMain = main !== undefined && isOffered(actions[main])
  const tryAgain = wait > 0 ? shared.tryAgainIn(wait) : shared.tryAgain
  const label: Record<AcceptAction, string> = {
    retry: tryAgain,
    check: words.checkAgain,
    submitAgain: tryAgain,
    back: words.back,
    signIn: hasMain && main !== 'signIn' ? words.signInInstead : words.signIn,
    signOut: words.signOut,
    proceed: words.proceed(facts),
    newLink: words.newLink,
    newTab: words.newTab,
    open: words.open({ appName }),
  }
  const renderAction = (action: AcceptAction | undefined, look: StepActionProps['look']) => {
    if (!action || !isOffered(actions[action])) return null
    const isRetry = action === 'retry' || action === 'check' || action === 'submitAgain'
    return (
      <StepAction
        {...actions[action]}
        look={look}
        busy={isRetry && !!view.busy}
        waiting={isRetry && wait > 0}
      >
        {label[action]}
      </StepAction>
    )
  }

  return (
    <div data-fbi="step">
      <StepHead
        icon={icon}
        tone={tone}
        words={words.notices[view.notice]}
        facts={facts}
        level={headingLevel}
      />
      {children}
      {renderAction(main, 'primary')}
      {renderAction(quiet, hasMain ? 'quiet' : 'plain')}
      {view.failure?.requestId && tone !== 'success' && <ReportDetails failure={view.failure} />}
    </div>
  )
}

function useFacts({ invitation, user }: AcceptNoticeProps['view']): AcceptNoticeFacts {
  const { currentUser } = useKit()
  const dateStyle = useDateStyle()
  // The time zone may be the browser's, so the date is formatted only after hydration.
  const end = useHydrated() ? parseDate(invitation?.expires_at) : null
  const email = invitation?.email ?? user?.email
  return {
    email: email && displayEmail(email),
    name: user?.name,
    date: end === null ? undefined : formatExact(end, dateStyle),
    signedInAs: currentUser?.email,
  }
}
