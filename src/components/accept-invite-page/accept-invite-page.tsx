'use client'
import {
  forwardRef,
  Suspense,
  useRef,
  type ComponentPropsWithoutRef,
  type ReactNode,
  type Ref,
} from 'react'
import { useAcceptInvitePageWith } from '../../hooks/use-accept-invite-page'
import {
  usableLink,
  useLinkToken,
  type LinkToken,
  type UseLinkTokenOptions,
} from '../../hooks/use-link-token'
import type { AcceptNoticeName } from '../../invitation/accept-notice-name'
import { isSafeHref } from '../../invitation/safe-link'
import type { PasswordAdvisor, PasswordPolicy } from '../../invitation/password'
import type { AcceptInvitationResponse } from '../../invitation/public-responses'
import { acceptBasicsEnglish } from '../../messages/accept-basics'
import { useGuarded } from '../../provider/use-guarded'
import { useMessages } from '../../provider/use-messages'
import { useUsable } from '../../provider/use-usable'
import { usableHeadingLevel } from '../primitives/heading-level'
import { ReportingBoundary } from '../primitives/reporting-boundary'
import { useRoot } from '../primitives/use-root'
import { LiveRegion } from '../primitives/live-region'
import { AcceptChecking } from './accept-checking'
import { ConnectionNotice, isConnectionNotice } from './connection-notice'
import { PageBoundary } from './page-boundary'
import type { StepActionTarget } from './step-action'
import type { StepTitleProps } from './step-title'
import { useAcceptStep } from './use-accept-step'
import { useNoReferrer } from './use-no-referrer'
import { useStepCode } from './use-step-code'

export interface AcceptInvitePageProps
  extends Omit<ComponentPropsWithoutRef<'main'>, 'children'>, UseLinkTokenOptions {
  /**
   * The token or the whole link, as your router provides it; `null` while it is not known yet. For a text that cannot be a
   * token, the page says that the link is incomplete, without a request.
   * @default read from the page's URL: `/invite/:token`, `?token=` or `#token=`
   */
  token?: string | null | undefined
  /** Rendered above the heading: your logo and name. */
  brand?: ReactNode
  /** The app's name, used in sentences, in the document's title and on the last button: "Open Acme Console". */
  appName?: string
  /**
   * Receives the new session's tokens, once, and the values of `extraFields`. A client from `createClient` is already signed
   * in. Any other client, such as the SDK's, must be signed in here; without this callback it stays signed out, and the page
   * says so.
   */
  onAccepted?: (response: AcceptInvitationResponse, fields: FormData) => void
  /** The main action of the welcome notice. Without this or `continueHref`, there is none. */
  onContinue?: () => void
  /** A web address, or a path of the app such as `/`. Any other value is ignored and reported to the provider's `onProblem`. */
  continueHref?: string
  /** Leads to sign-in, for people who have an account. Without this or `signInHref`, sign-in is not offered. */
  onSignIn?: () => void
  /** Like `continueHref`, for sign-in. */
  signInHref?: string
  /** Signs out a user who is signed in as someone else (the provider's `currentUser`). Without it, signing out is not offered. */
  onSignOut?: () => void
  /** Requests a new link, if your app supports that. Without it, people are told to ask the person who invited them. */
  onRequestNewLink?: (facts: { email?: string }) => void
  /** Your own content for a step, rendered below its sentence: `{ expired: <ContactUs /> }`. */
  slots?: Partial<Record<AcceptNoticeName | 'form', ReactNode>>
  /** The terms to agree to, with your text and links. */
  terms?: ReactNode
  /**
   * Your own fields, below the password. Those with a `name` reach `onAccepted`; validate them with attributes such as
   * `required`. With `data-fbi="field"`, `"label"` and `"input"` they look like the kit's fields.
   */
  extraFields?: ReactNode
  /** A stricter policy than the server's, in bytes, as the server counts. @default PASSWORD_POLICY */
  passwordPolicy?: PasswordPolicy
  /** Judges the password beyond its length; see `fluxbase-invitations/password-advice`. */
  passwordAdvisor?: PasswordAdvisor
  /** Allows the page in a frame of another origin, which makes clickjacking possible. @default false */
  allowFraming?: boolean
  /** Shows no form on plain HTTP. Otherwise the form shows a warning. @default false */
  refuseInsecure?: boolean
  /** Sets the document's title to the current step while the page is mounted. @default true */
  setDocumentTitle?: boolean
  /** Called when your own content (a slot, a field) throws while rendering; the page then offers to try again. */
  onCrashed?: (error: unknown) => void
  /**
   * Without the card (border, shadow, padding) and the heading of the form, for a card of your own inside your own `main`.
   * Headings that say what happened to a link remain. Renders a `div` instead of a `main`.
   * @default false
   */
  bare?: boolean
  /** @default 1 */
  headingLevel?: StepTitleProps['level']
}

/**
 * The page that an invite link leads to: checks the token, creates the account, and explains whatever goes wrong. Opening it
 * does not use up the link; only submitting the form accepts. Renders a `main`.
 *
 * @example
 * <AcceptInvitePage appName="Acme Console" continueHref="/" signInHref="/sign-in" />
 */
export const AcceptInvitePage = forwardRef<HTMLElement, AcceptInvitePageProps>(
  function AcceptInvitePage(props, ref) {
    // Without hooks, so that nothing in here updates what is still hydrating.
    return (
      <Suspense fallback={<PageWithoutCode bare={props.bare} />}>
        <PageOfLink {...props} ref={ref} />
      </Suspense>
    )
  },
)

/** For a server that has not loaded the code yet, and for an app that renders again while hydration waits for it. */
function PageWithoutCode({ bare }: Pick<AcceptInvitePageProps, 'bare'>) {
  const Root = bare ? 'div' : 'main'
  return (
    <Root {...useRoot()} data-fbi="accept-invite-page" data-bare={bare || undefined}>
      <div data-fbi="card">
        <AcceptChecking />
      </div>
    </Root>
  )
}

const PageOfLink = forwardRef<HTMLElement, AcceptInvitePageProps>(function PageOfLink(
  { token, stripToken, ...props },
  ref,
) {
  const link = useLinkToken(token, { stripToken })
  useUsableToken(token)
  // Remount for another link, so that nothing typed for one person is sent with another person's token.
  return <Page key={link.version} ref={ref} link={link} {...props} />
})

/** Tells the app about a token that is no text. Only its kind, because its value is a secret. */
function useUsableToken(token: unknown): void {
  const usable = useUsable()
  if (usableLink(token) === token) return
  const isList = Array.isArray(token)
  usable('token', isList ? 'array' : typeof token, isList ? 'its first text' : '', 'token')
}

interface PageProps extends Omit<AcceptInvitePageProps, 'token' | 'stripToken'> {
  link: LinkToken
}

const Page = forwardRef<HTMLElement, PageProps>(function Page(
  {
    link,
    brand,
    appName,
    onAccepted,
    onContinue,
    continueHref,
    onSignIn,
    signInHref,
    onSignOut,
    onRequestNewLink,
    slots,
    terms,
    extraFields,
    passwordPolicy,
    passwordAdvisor,
    allowFraming,
    refuseInsecure,
    setDocumentTitle = true,
    onCrashed,
    headingLevel: givenLevel,
    bare = false,
    id,
    className,
    style,
    ...props
  },
  ref,
) {
  const root = useRoot()
  const usable = useUsable()
  const headingLevel = usable(
    'headingLevel',
    givenLevel,
    usableHeadingLevel(givenLevel),
    'headingLevel',
  )
  const words = useMessages('acceptInvitePage', acceptBasicsEnglish)
  const { code, parts } = useStepCode(link.state === 'held')
  const page = useAcceptInvitePageWith(link, { onAccepted, allowFraming, refuseInsecure }, code)
  const { view } = page
  const name = view.step === 'notice' ? view.notice : view.step
  const formStep = useRef<{ submit: () => void }>(null)
  const busy =
    view.step === 'form' ? view.sending && 'sending' : view.step === 'notice' && view.busy
  const doing = { sending: words.form.sending, checking: words.checking }
  const { container, announcement, announce } = useAcceptStep({
    name,
    doing: busy ? doing[busy] : null,
    documentTitle: setDocumentTitle
      ? (title) => words.documentTitle({ title, appName })
      : undefined,
  })
  useNoReferrer()

  const guarded = useGuarded()
  const safeHref = (prop: string, href: string | undefined) =>
    usable(prop, href, href === undefined || isSafeHref(href) ? href : undefined, 'href')
  const named = (prop: string, call: (() => void) | undefined) =>
    call && (() => guarded(prop, call))
  const signIn = target(safeHref('signInHref', signInHref), named('onSignIn', onSignIn))
  const open = target(safeHref('continueHref', continueHref), named('onContinue', onContinue))
  const askForLink = named(
    'onRequestNewLink',
    onRequestNewLink &&
      (() => {
        const email = view.step === 'notice' ? view.invitation?.email : undefined
        return onRequestNewLink(email === undefined ? {} : { email })
      }),
  )

  const Root = bare ? 'div' : 'main'
  return (
    <Root
      {...props}
      ref={ref as Ref<HTMLDivElement>}
      {...root}
      data-fbi="accept-invite-page"
      data-bare={bare || undefined}
      data-status={name === 'form' && busy ? busy : name}
    >
      <div ref={container} data-fbi="card" id={id} className={className} style={style}>
        {brand && (
          <ReportingBoundary subject="brand">
            <div data-fbi="brand">{brand}</div>
          </ReportingBoundary>
        )}
        {view.step !== 'form' && (
          <PageBoundary onCrashed={onCrashed} headingLevel={headingLevel}>
            {view.step === 'checking' && (
              <AcceptChecking long={view.long} headingLevel={headingLevel} onLate={announce} />
            )}
            {view.step === 'notice' &&
              (isConnectionNotice(view.notice) ? (
                <ConnectionNotice
                  key={view.notice}
                  name={view.notice}
                  failure={view.failure}
                  busy={view.busy !== false}
                  headingLevel={headingLevel}
                  onRetry={page.retry}
                  details={
                    parts.notice &&
                    view.failure?.requestId && <parts.notice.ReportDetails failure={view.failure} />
                  }
                >
                  {slots?.[view.notice]}
                </ConnectionNotice>
              ) : (
                parts.notice && (
                  <parts.notice.AcceptNotice
                    key={view.notice}
                    view={view}
                    appName={appName}
                    headingLevel={headingLevel}
                    actions={{
                      retry: { onAction: page.retry },
                      check: { onAction: page.retry },
                      submitAgain: { onAction: () => formStep.current?.submit() },
                      back: { onAction: page.dismiss },
                      proceed: { onAction: page.proceed },
                      newTab: { onAction: page.openAlone },
                      signIn,
                      signOut: target(undefined, named('onSignOut', onSignOut)),
                      newLink: target(undefined, askForLink),
                      open,
                    }}
                  >
                    {slots?.[view.notice]}
                  </parts.notice.AcceptNotice>
                )
              ))}
          </PageBoundary>
        )}
        {parts.form && (
          <parts.form.AcceptFormStep
            ref={formStep}
            page={page}
            passwordPolicy={passwordPolicy}
            appName={appName}
            terms={terms}
            extraFields={extraFields}
            passwordAdvisor={passwordAdvisor}
            signIn={signIn}
            headingLevel={headingLevel}
            onNews={announce}
            onCrashed={onCrashed}
          >
            {slots?.form}
          </parts.form.AcceptFormStep>
        )}
        <LiveRegion announcement={announcement} />
      </div>
    </Root>
  )
})

function target(
  href: string | undefined,
  onAction: (() => void) | undefined,
): StepActionTarget | undefined {
  return href === undefined && !onAction ? undefined : { href, onAction }
}
