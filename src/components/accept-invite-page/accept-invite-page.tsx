'use client'
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useAcceptForm } from '../../forms/use-accept-form'
import type { AcceptNoticeName } from '../../hooks/accept-view'
import { useAcceptInvitePage } from '../../hooks/use-accept-invite-page'
import { useLinkToken, type LinkToken, type UseLinkTokenOptions } from '../../hooks/use-link-token'
import type { PasswordAdvisor, PasswordPolicy } from '../../invitation/password'
import type { AcceptInvitationResponse } from '../../invitation/public-responses'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { useGuarded } from '../../provider/use-guarded'
import { useMessages } from '../../provider/use-messages'
import { LiveRegion } from '../primitives/live-region'
import { AcceptChecking } from './accept-checking'
import { AcceptInviteForm } from './accept-invite-form'
import { AcceptNotice } from './accept-notice'
import { CrashNotice } from './crash-notice'
import { PageBoundary } from './page-boundary'
import { StepAction, type StepActionTarget } from './step-action'
import type { StepTitleProps } from './step-title'
import { useAcceptStep } from './use-accept-step'
import { useNoReferrer } from './use-no-referrer'
import { useSafeHref } from './use-safe-href'

export interface AcceptInvitePageProps
  extends Omit<ComponentPropsWithoutRef<'main'>, 'children'>, UseLinkTokenOptions {
  /**
   * What your router has: the token, or the whole link; `null` while it is not known yet. A text that can be no token is
   * said to be incomplete, without a request.
   * @default read from the page's address: `/invite/:token`, `?token=` or `#token=`
   */
  token?: string | null | undefined
  /** Stands above the heading: your logo, your name. */
  brand?: ReactNode
  /** Named in sentences, in the document's title and on the last button: "Open Acme Console". */
  appName?: string
  /**
   * Gets the new session's tokens, once, and what was entered in `extraFields`. `createClient`'s client is signed in already;
   * any other, the SDK's for example, is yours to sign in. Without this, such a client is not signed in and the page says so.
   */
  onAccepted?: (response: AcceptInvitationResponse, fields: FormData) => void
  /** The main action of the welcome. Without it and `continueHref` there is none. */
  onContinue?: () => void
  /** A web address, or a path of the app such as `/`. Another is not offered, and the provider's `onProblem` hears of it. */
  continueHref?: string
  /** Where people sign in who have an account. Without it and `signInHref` it is not offered. */
  onSignIn?: () => void
  /** As `continueHref`. */
  signInHref?: string
  /** Signs out whoever is signed in as someone else (the provider's `currentUser`). Without it that is not offered. */
  onSignOut?: () => void
  /** Asks for a new link, where yours can. Without it people are told to ask the person who invited them. */
  onRequestNewLink?: (facts: { email?: string }) => void
  /** Your own words or links for a step, below its sentence: `{ expired: <ContactUs /> }`. */
  slots?: Partial<Record<AcceptNoticeName | 'form', ReactNode>>
  /** What has to be agreed to, in your words and with your links. */
  terms?: ReactNode
  /**
   * Your own fields, below the password. Those with a `name` reach `onAccepted`; each says by itself what it wants
   * (`required`). With `data-fbi="field"`, `"label"` and `"input"` they look like ours.
   */
  extraFields?: ReactNode
  /** A stricter rule than the server's. Bytes, as servers count. @default PASSWORD_POLICY */
  passwordPolicy?: PasswordPolicy
  /** Looks closer at a password than its length; see `fluxbase-invitations/password-advice`. */
  passwordAdvisor?: PasswordAdvisor
  /** Works also inside a page of another origin, which could trick people into clicks. @default false */
  allowFraming?: boolean
  /** Takes no password on plain HTTP, where the form else warns. @default false */
  refuseInsecure?: boolean
  /** Names the document after the step, as long as the page is there. @default true */
  setDocumentTitle?: boolean
  /** Called when a part of yours (a slot, a field) has thrown while it was drawn; the page says so and offers to try again. */
  onCrashed?: (error: unknown) => void
  /** @default 1 */
  headingLevel?: StepTitleProps['level']
}

/**
 * The page that an invite link leads to: from a token to a new account, with a calm answer to everything that may be wrong
 * with either. Looking at it uses nothing up; only a person's click accepts. Renders a `main`.
 *
 * @example
 * <AcceptInvitePage appName="Acme Console" continueHref="/" signInHref="/sign-in" />
 */
export const AcceptInvitePage = forwardRef<HTMLElement, AcceptInvitePageProps>(
  function AcceptInvitePage({ token, stripToken, ...props }, ref) {
    const link = useLinkToken(token, { stripToken })
    // Another link is another person's page: nothing typed for one is ever sent with the other.
    return <Page key={link.version} ref={ref} link={link} {...props} />
  },
)

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
    headingLevel,
    ...props
  },
  ref,
) {
  const words = useMessages('acceptInvitePage', acceptInvitePageEnglish)
  const page = useAcceptInvitePage(link, { onAccepted, allowFraming, refuseInsecure })
  const { view } = page
  const name = view.step === 'notice' ? view.notice : view.step
  const form = useAcceptForm({
    ...page,
    passwordPolicy,
    hasTerms: Boolean(terms),
  })
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
  const safeHref = useSafeHref()
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

  return (
    <main
      {...props}
      ref={ref}
      data-fbi-root=""
      data-fbi="accept-invite-page"
      data-status={name === 'form' && busy ? busy : name}
    >
      <div ref={container} data-fbi="card">
        {/* The form's state lives outside, so that nothing typed goes with what has thrown. */}
        <PageBoundary
          onCrashed={onCrashed}
          fallback={(again) => <CrashNotice again={again} headingLevel={headingLevel} />}
        >
          {brand && <div data-fbi="brand">{brand}</div>}
          {view.step === 'checking' && (
            <AcceptChecking long={view.long} headingLevel={headingLevel} onLate={announce} />
          )}
          {view.step === 'form' && (
            <>
              <AcceptInviteForm
                {...view}
                form={form}
                insecure={page.insecure}
                appName={appName}
                terms={terms}
                extraFields={extraFields}
                passwordAdvisor={passwordAdvisor}
                headingLevel={headingLevel}
                onNews={announce}
              >
                {slots?.form}
              </AcceptInviteForm>
              {signIn && (
                <p data-fbi="way-out">
                  {words.form.haveAccount}{' '}
                  <StepAction {...signIn} look="link">
                    {words.signIn}
                  </StepAction>
                </p>
              )}
            </>
          )}
          {view.step === 'notice' && (
            <AcceptNotice
              key={view.notice}
              view={view}
              appName={appName}
              headingLevel={headingLevel}
              actions={{
                retry: { onAction: page.retry },
                check: { onAction: page.retry },
                resend: { onAction: () => form.submit() },
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
            </AcceptNotice>
          )}
        </PageBoundary>
        <LiveRegion announcement={announcement} />
      </div>
    </main>
  )
})

function target(
  href: string | undefined,
  onAction: (() => void) | undefined,
): StepActionTarget | undefined {
  return href === undefined && !onAction ? undefined : { href, onAction }
}
