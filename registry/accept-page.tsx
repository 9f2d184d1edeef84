'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'
import {
  en,
  useAcceptForm,
  useAcceptInvitePage,
  useLinkToken,
  useNoReferrer,
  type AcceptFormState,
  type AcceptView,
  type LinkToken,
  type UseAcceptInvitePageOptions,
  type UseAcceptInvitePageResult,
} from 'fluxbase-invitations'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button, buttonVariants } from '@/components/ui/button'
import { Card, CardContent, CardHeader } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Skeleton } from '@/components/ui/skeleton'

const { errors, requestId, tryAgain, tryAgainIn } = en.shared
const words = en.acceptInvitePage

export interface AcceptPageProps extends UseAcceptInvitePageOptions {
  /** From your router. Without it, the token is read from the page's address. */
  token?: string
  appName: string
  /** Where people go who have just got their account. */
  homeHref: string
  signInHref: string
  /** The address of the user who is signed in already, if anybody is. */
  signedInAs?: string
  onSignOut?: () => void
}

/** The page behind an invitation's link: creates the account, or says what is wrong and what to do about it. */
export function AcceptPage({ token, ...props }: AcceptPageProps) {
  const link = useLinkToken(token)
  // Another link may be for another person, who must not find what was typed for this one.
  return <Page key={link.version} link={link} {...props} />
}

type PageProps = Omit<AcceptPageProps, 'token'> & { link: LinkToken }

function Page({ link, ...props }: PageProps) {
  const page = useAcceptInvitePage(link, props)
  const form = useAcceptForm(page)
  const { view } = page
  const heading = useHeadingFocus(view.step === 'notice' ? view.notice : view.step)
  useNoReferrer()
  return (
    <main className="mx-auto max-w-md p-4">
      <Card>
        <CardHeader>
          <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
            {titleOf(view)}
          </h1>
        </CardHeader>
        <CardContent className="grid gap-4">
          {view.step === 'checking' && <Skeleton className="h-9" />}
          {view.step === 'form' && (
            <>
              <p>{words.form.invited({ appName: props.appName })}</p>
              {page.insecure && <Note>{words.form.insecure}</Note>}
              <AccountForm view={view} form={form} />
              <a href={props.signInHref} className={buttonVariants({ variant: 'link' })}>
                {words.form.haveAccount} {words.signIn}
              </a>
            </>
          )}
          {view.step === 'notice' && (
            <>
              <p>
                {say(words.notices[view.notice].text, {
                  ...factsOf(view),
                  signedInAs: props.signedInAs,
                })}
              </p>
              <NextStep view={view} page={page} form={form} {...props} />
              {view.failure?.requestId && (
                <p className="text-sm text-muted-foreground">{requestId(view.failure.requestId)}</p>
              )}
            </>
          )}
          <p role="status" className="text-sm text-muted-foreground">
            {view.step !== 'notice' && view.long && words.takingLong}
          </p>
        </CardContent>
      </Card>
    </main>
  )
}

/** Moves the focus to the heading when the step changes, so that screen readers read on from there. */
function useHeadingFocus(step: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus()
    shown.current = step
  }, [step])
  return heading
}

type Notice = Extract<AcceptView, { step: 'notice' }>

function titleOf(view: AcceptView) {
  if (view.step === 'checking') return words.checking
  if (view.step === 'form') return words.form.title
  return say(words.notices[view.notice].title, factsOf(view))
}

const factsOf = ({ invitation, user }: Notice) => ({
  email: invitation?.email ?? user?.email,
  name: user?.name,
})

const say = <Facts,>(text: string | ((facts: Facts) => string), facts: Facts) =>
  typeof text === 'string' ? text : text(facts)

interface AccountFormProps {
  view: Extract<AcceptView, { step: 'form' }>
  form: AcceptFormState
}

function AccountForm({ view, form }: AccountFormProps) {
  const { invitation, sending, failure } = view
  const { fields, problems, passwordPolicy, retryAfter } = form
  const limits = { min: passwordPolicy.minBytes, max: passwordPolicy.maxBytes }
  return (
    <form className="grid gap-4" method="post" noValidate onSubmit={form.submit}>
      {invitation && (
        <Field label={words.form.email}>
          {(control) => (
            // Password managers save the account under this address.
            <Input
              {...control}
              type="email"
              autoComplete="username"
              readOnly
              value={invitation.email}
            />
          )}
        </Field>
      )}
      <Field label={words.form.name} problem={problems.name && NAME_PROBLEMS[problems.name]}>
        {(control) => <Input {...control} {...fields.name} autoComplete="name" />}
      </Field>
      <Field
        label={words.form.password}
        hint={words.form.passwordRule(limits)}
        problem={problems.password && say(PASSWORD_PROBLEMS[problems.password], limits)}
      >
        {(control) => (
          <Input {...control} {...fields.password} type="password" autoComplete="new-password" />
        )}
      </Field>
      {failure && failure.code !== 'password_rejected' && (
        <Note>
          {errors[failure.code]} {words.form.stillHere}
        </Note>
      )}
      {/* Not disabled while it sends, so that it keeps the focus: a second press sends nothing. */}
      <Button type="submit" aria-disabled={sending || retryAfter > 0}>
        {sending ? words.form.sending : retryAfter > 0 ? tryAgainIn(retryAfter) : words.form.submit}
      </Button>
    </form>
  )
}

const NAME_PROBLEMS = { missing: words.form.nameMissing, too_long: words.form.nameTooLong }

const PASSWORD_PROBLEMS = {
  too_short: words.form.passwordTooShort,
  too_long: words.form.passwordTooLong,
  rejected: words.form.passwordRejected,
}

interface FieldProps {
  label: string
  hint?: string
  problem?: string | undefined
  /** Renders the control with these props. */
  children: (control: object) => ReactNode
}

function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId()
  return (
    <div className="grid gap-2">
      <Label htmlFor={id}>{label}</Label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': `${id}-hint ${id}-problem`,
      })}
      <p id={`${id}-hint`} className="text-sm text-muted-foreground">
        {hint}
      </p>
      <p id={`${id}-problem`} className="text-sm text-destructive">
        {problem}
      </p>
    </div>
  )
}

interface NextStepProps extends Omit<PageProps, 'link'> {
  view: Notice
  page: UseAcceptInvitePageResult
  form: AcceptFormState
}

/** What one can do about a notice. After a lost response that is to look again, so that nothing is sent twice. */
function NextStep({ view, page, form, appName, homeHref, signInHref, onSignOut }: NextStepProps) {
  const signIn = (
    <a href={signInHref} className={buttonVariants({ variant: 'outline' })}>
      {words.signIn}
    </a>
  )
  switch (view.notice) {
    case 'welcome':
      return (
        <a href={homeHref} className={buttonVariants()}>
          {words.open({ appName })}
        </a>
      )
    case 'offline':
    case 'unreachable':
    case 'trouble':
      return <Button onClick={page.retry}>{view.busy ? words.checking : tryAgain}</Button>
    case 'not_yet':
    case 'unknown':
      return <Button onClick={page.retry}>{view.busy ? words.checking : words.checkAgain}</Button>
    case 'impossible':
      return (
        <Button onClick={() => form.submit()}>{view.busy ? words.form.sending : tryAgain}</Button>
      )
    case 'not_created':
    case 'exists':
      return (
        <>
          {signIn}
          <Button variant="ghost" onClick={page.dismiss}>
            {words.back}
          </Button>
        </>
      )
    case 'someone_else':
      return (
        <>
          {onSignOut && <Button onClick={onSignOut}>{words.signOut}</Button>}
          <Button variant="ghost" onClick={page.proceed}>
            {words.proceed({ email: view.invitation?.email })}
          </Button>
        </>
      )
    case 'framed':
      return <Button onClick={page.openAlone}>{words.newTab}</Button>
    case 'insecure':
      return null
    default:
      return signIn
  }
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Alert>
      <AlertDescription>{children}</AlertDescription>
    </Alert>
  )
}
