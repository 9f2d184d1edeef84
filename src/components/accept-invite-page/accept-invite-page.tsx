'use client'
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useAcceptForm } from '../../forms/use-accept-form'
import { useAcceptInvitePage } from '../../hooks/use-accept-invite-page'
import type { AcceptInvitationResponse } from '../../invitation/public-responses'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { useMessages } from '../../provider/use-messages'
import { LiveRegion } from '../primitives/live-region'
import { AcceptChecking } from './accept-checking'
import { AcceptForm } from './accept-form'
import { AcceptNotice } from './accept-notice'
import { StepAction, type StepActionTarget } from './step-action'
import type { StepTitleProps } from './step-title'
import { useAcceptStep } from './use-accept-step'
import { useNoReferrer } from './use-no-referrer'

export interface AcceptInvitePageProps extends Omit<ComponentPropsWithoutRef<'main'>, 'children'> {
  /**
   * What your router has: the token, or the whole link. `undefined` while it is not known yet; a text that holds no token
   * is "this link doesn't work" without a request.
   */
  token: string | undefined
  /** Stands above the heading: your logo, your name. */
  brand?: ReactNode
  /** Named in sentences and on the last button: "Open Acme Console". */
  appName?: string
  /**
   * Gets the new session's tokens, once. `createClient`'s client is signed in already; any other, the SDK's for example, is
   * yours to sign in. Without this, such a client is not signed in and the page says so.
   */
  onAccepted?: (response: AcceptInvitationResponse) => void
  /** The main action of the welcome. Without it and `continueHref` there is none. */
  onContinue?: () => void
  continueHref?: string
  /** Where people sign in who have an account. Without it and `signInHref` it is not offered. */
  onSignIn?: () => void
  signInHref?: string
  /** Asks for a new link, where yours can. Without it people are told to ask the person who invited them. */
  onRequestNewLink?: (facts: { email?: string }) => void
  /** @default 1 */
  headingLevel?: StepTitleProps['level']
}

/**
 * The page that an invite link leads to: from a token to a new account, with a calm answer to everything that may be wrong
 * with either. Looking at it uses nothing up; only a person's click accepts. Renders a `main`.
 */
export const AcceptInvitePage = forwardRef<HTMLElement, AcceptInvitePageProps>(
  function AcceptInvitePage({ token, ...props }, ref) {
    // Another link is another person's page: nothing typed for one is ever sent with the other.
    return <Page key={token} ref={ref} token={token} {...props} />
  },
)

const Page = forwardRef<HTMLElement, AcceptInvitePageProps>(function Page(
  {
    token,
    brand,
    appName,
    onAccepted,
    onContinue,
    continueHref,
    onSignIn,
    signInHref,
    onRequestNewLink,
    headingLevel,
    ...props
  },
  ref,
) {
  const words = useMessages('acceptInvitePage', acceptInvitePageEnglish)
  const { view, submit, retry, dismiss } = useAcceptInvitePage(token, { onAccepted })
  const form = useAcceptForm({ submit })
  const name = view.step === 'notice' ? view.notice : view.step
  const busy =
    view.step === 'form' ? view.sending && 'sending' : view.step === 'notice' && view.busy
  const doing = { sending: words.form.sending, checking: words.checking }
  const { container, announcement, announce } = useAcceptStep({
    name,
    doing: busy ? doing[busy] : null,
  })
  useNoReferrer()

  const signIn = target(signInHref, onSignIn)
  const askForLink =
    onRequestNewLink &&
    (() => {
      const email = view.step === 'notice' ? view.invitation?.email : undefined
      onRequestNewLink(email === undefined ? {} : { email })
    })

  return (
    <main
      {...props}
      ref={ref}
      data-fbi-root=""
      data-fbi="accept-invite-page"
      data-status={name === 'form' && busy ? busy : name}
    >
      <div ref={container} data-fbi="card">
        {brand && <div data-fbi="brand">{brand}</div>}
        {view.step === 'checking' && (
          <AcceptChecking headingLevel={headingLevel} onLate={announce} />
        )}
        {view.step === 'form' && (
          <>
            <AcceptForm {...view} form={form} appName={appName} headingLevel={headingLevel} />
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
            retryAfter={form.retryAfter}
            appName={appName}
            headingLevel={headingLevel}
            actions={{
              retry: { onAction: retry },
              resend: { onAction: () => form.submit() },
              back: { onAction: dismiss },
              signIn,
              newLink: target(undefined, askForLink),
              open: target(continueHref, onContinue),
            }}
          />
        )}
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
