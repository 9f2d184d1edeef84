'use client'
import type { AcceptNoticeName, AcceptView } from '../../hooks/accept-view'
import { parseDate } from '../../invitation/dates'
import { acceptInvitePageEnglish, type AcceptNoticeFacts } from '../../messages/accept-invite-page'
import { formatExact } from '../../messages/format'
import { sharedEnglish } from '../../messages/shared'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'
import type { IconName } from '../primitives/icon'
import { StepAction, type StepActionProps, type StepActionTarget } from './step-action'
import { StepIcon, type StepIconProps } from './step-icon'
import { StepTitle, type StepTitleProps } from './step-title'

/** What can be done from a notice: look at the link again, send again, go back to the form, sign in, ask, go on. */
export type AcceptAction = 'retry' | 'resend' | 'back' | 'signIn' | 'newLink' | 'open'

interface NoticeRow {
  icon: IconName
  tone: StepIconProps['tone'] & string
  main?: AcceptAction
  quiet?: AcceptAction
}

/** The notices differ in words and actions alone. An action that the app does not offer is left out. */
const NOTICES: Record<AcceptNoticeName, NoticeRow> = {
  expired: { icon: 'clock', tone: 'warning', main: 'newLink', quiet: 'signIn' },
  used: { icon: 'check', tone: 'success', main: 'signIn' },
  not_found: { icon: 'cross', tone: 'danger', main: 'newLink', quiet: 'signIn' },
  unreachable: { icon: 'refresh', tone: 'danger', main: 'retry' },
  trouble: { icon: 'warning', tone: 'warning', main: 'retry' },
  unsupported: { icon: 'cross', tone: 'muted', quiet: 'signIn' },
  impossible: { icon: 'warning', tone: 'danger', quiet: 'resend' },
  not_created: { icon: 'warning', tone: 'warning', main: 'signIn', quiet: 'back' },
  exists: { icon: 'check', tone: 'accent', main: 'signIn', quiet: 'back' },
  incomplete: { icon: 'warning', tone: 'warning', quiet: 'signIn' },
  unknown: { icon: 'warning', tone: 'accent', main: 'resend', quiet: 'signIn' },
  ready: { icon: 'check', tone: 'success', main: 'signIn' },
  welcome: { icon: 'check', tone: 'success', main: 'open' },
}

export interface AcceptNoticeProps {
  view: Extract<AcceptView, { step: 'notice' }>
  /** What the app offers; see `AcceptAction`. */
  actions: Partial<Record<AcceptAction, StepActionTarget>>
  /** Seconds until the server wants to be sent anything again. @default 0 */
  retryAfter?: number
  appName?: string | undefined
  headingLevel?: StepTitleProps['level']
}

/** One heading, one sentence, one main action and one quiet way out. Renders a `div`. */
export function AcceptNotice({
  view,
  actions,
  retryAfter = 0,
  appName,
  headingLevel,
}: AcceptNoticeProps) {
  const words = useMessages('acceptInvitePage', acceptInvitePageEnglish)
  const shared = useMessages('shared', sharedEnglish)
  const dateStyle = useKit()
  const { icon, tone, main, quiet } = NOTICES[view.notice]
  const { title, text } = words.notices[view.notice]
  const end = parseDate(view.invitation?.expires_at)
  const facts: AcceptNoticeFacts = {
    email: view.invitation?.email ?? view.user?.email,
    name: view.user?.name,
    date: end === null ? undefined : formatExact(end, dateStyle),
  }
  const hasMain = main !== undefined && actions[main] !== undefined
  const label: Record<AcceptAction, string> = {
    retry: shared.tryAgain,
    resend: retryAfter > 0 ? shared.tryAgainIn(retryAfter) : shared.tryAgain,
    back: words.back,
    signIn: hasMain && main !== 'signIn' ? words.signInInstead : words.signIn,
    newLink: words.newLink,
    open: words.open({ appName }),
  }
  const draw = (action: AcceptAction | undefined, look: StepActionProps['look']) =>
    action &&
    actions[action] && (
      <StepAction
        {...actions[action]}
        look={look}
        busy={view.busy !== false && (action === 'retry' || action === 'resend')}
        waiting={action === 'resend' && retryAfter > 0}
      >
        {label[action]}
      </StepAction>
    )

  return (
    <div data-fbi="step">
      <StepIcon name={icon} tone={tone} />
      <StepTitle level={headingLevel}>{say(title, facts)}</StepTitle>
      <p data-fbi="lead">{say(text, facts)}</p>
      {draw(main, 'primary')}
      {draw(quiet, hasMain ? 'quiet' : 'plain')}
      {view.requestId && (
        <details data-fbi="details">
          <summary>{words.details}</summary>
          <code dir="ltr">{shared.requestId(view.requestId)}</code>
        </details>
      )}
    </div>
  )
}

const say = (words: string | ((facts: AcceptNoticeFacts) => string), facts: AcceptNoticeFacts) =>
  typeof words === 'string' ? words : words(facts)
