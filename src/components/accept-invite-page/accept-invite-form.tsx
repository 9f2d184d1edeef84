'use client'
import {
  useCallback,
  useEffect,
  useId,
  useRef,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { FluxbaseError } from '../../client/errors'
import type { AcceptFormState } from '../../forms/use-accept-form'
import { useHydrated } from '../../provider/use-hydrated'
import { useNow } from '../../hooks/browser/use-now'
import { parseDate } from '../../invitation/parse-date'
import type { Invitation } from '../../invitation/invitation'
import type { PasswordAdvisor } from '../../invitation/password'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { basicsEnglish } from '../../messages/basics'
import { displayEmail } from '../../format/display-email'
import { formatMoment } from '../../format/format-date'
import { useDateStyle } from '../../provider/use-date-style'
import { useLatest } from '../../provider/use-latest'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { isComposing } from '../primitives/is-composing'
import { Field } from '../primitives/field'
import { WARNING } from '../primitives/glyphs'
import { Note } from '../primitives/note'
import { PasswordField } from './password-field'
import { SESSION_REPLAY_MASK } from './session-replay-mask'
import { StepIcon } from './step-icon'
import { StepTitle, type StepTitleProps } from './step-title'
import { TermsField } from './terms-field'
import { useFieldNews } from './use-field-news'

export interface AcceptInviteFormProps {
  /** From `useAcceptForm`. */
  form: AcceptFormState
  /** The invitation of the link. */
  invitation?: Invitation | undefined
  /** The form is being sent: the button is busy, but keeps focus. @default false */
  sending?: boolean
  /** Sending takes long, and the form says so. @default false */
  long?: boolean
  /** Why the last attempt failed. */
  failure?: FluxbaseError | null
  /** The page is on plain HTTP, and the form shows a warning. @default false */
  insecure?: boolean
  appName?: string | undefined
  /** The terms to agree to, with your text and links. Requires `useAcceptForm({ hasTerms: true })`. */
  terms?: ReactNode
  /** Your own fields, below the password. Those with a `name` reach `onAccepted`; validate them with `required` and the like. */
  extraFields?: ReactNode
  /** Judges the password beyond its length; see `fluxbase-invitations/password-advice`. */
  passwordAdvisor?: PasswordAdvisor | undefined
  headingLevel?: StepTitleProps['level']
  /** Called with a text to announce to screen readers. */
  onNews?: (announcement: string) => void
  /** Rendered below the sentence. */
  children?: ReactNode
}

/**
 * The form for the name and password of a new account, for your own pages: render it when the view of `useAcceptInvitePage` is
 * `form`. The address comes from the invitation; it is a read-only input, so that password managers save it. Renders a `form`.
 *
 * @example
 * const page = useAcceptInvitePage(token)
 * const form = useAcceptForm(page)
 * if (page.view.step === 'form') return <AcceptInviteForm {...page.view} form={form} />
 */
export function AcceptInviteForm({
  form,
  invitation,
  sending = false,
  long = false,
  failure,
  insecure = false,
  appName,
  terms,
  extraFields,
  passwordAdvisor,
  headingLevel,
  onNews,
  children,
}: AcceptInviteFormProps) {
  const page = useMessages('acceptInvitePage', acceptInvitePageEnglish)
  const words = page.form
  const shared = useMessages('shared', basicsEnglish)
  const invited = useInvitedText(invitation, appName)
  const id = useId()
  // Inside a form of the app, the browser's parser drops ours: these controls then belong to no form, instead of the app's.
  const owner = { form: id }
  const { name, password } = form.problems

  const { over, text } = invited
  useEffect(() => {
    if (over) onNews?.(text)
  }, [over, text, onNews])
  useEffect(() => {
    if (long && sending) onNews?.(page.takingLong)
  }, [long, sending, onNews, page.takingLong])

  const element = useRef<HTMLFormElement>(null)
  const onSubmitted = useFieldNews(element, form.problems, onNews)
  const submit = useLatest((event: Event) => {
    onSubmitted()
    form.submit(event as unknown as FormEvent<HTMLFormElement>)
  })
  useEffect(() => {
    const own = element.current
    // Not `onSubmit`: inside a form of the app, Chromium does not let the event out to React, and then the page is reloaded.
    const onSubmit = (event: Event) => {
      event.stopPropagation() // that other form has not been submitted
      submit.current(event)
    }
    own?.addEventListener('submit', onSubmit)
    return () => own?.removeEventListener('submit', onSubmit)
  }, [submit])

  return (
    // Scripts submit this form. `post` keeps the password out of the URL if the form is submitted before they have loaded.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={element}
      id={id}
      data-fbi="step"
      method="post"
      noValidate
      onKeyDown={ignoreComposingEnter}
    >
      <StepIcon name="mail" />
      <StepTitle level={headingLevel}>{words.title}</StepTitle>
      <p data-fbi="lead">{text}</p>
      {children}
      {insecure && (
        <Note tone="warning" icon={WARNING}>
          {words.insecure}
        </Note>
      )}
      {invitation && (
        <Field label={words.email}>
          {(control) => (
            <div data-fbi="address">
              <input
                {...control}
                {...owner}
                data-fbi="input"
                type="email"
                name="username"
                autoComplete="username"
                dir="ltr"
                readOnly
                value={invitation.email}
              />
              <span dir="ltr" aria-hidden="true">
                {displayEmail(invitation.email)}
              </span>
            </div>
          )}
        </Field>
      )}
      <Field
        label={words.name}
        error={name && (name === 'missing' ? words.nameMissing : words.nameTooLong)}
      >
        {(control) => (
          <input
            {...form.fields.name}
            {...control}
            {...owner}
            {...SESSION_REPLAY_MASK}
            data-fbi="input"
            type="text"
            autoComplete="name"
            required
          />
        )}
      </Field>
      <PasswordField
        {...form.fields.password}
        {...owner}
        required
        label={words.password}
        policy={form.passwordPolicy}
        advisor={passwordAdvisor}
        about={() => [...form.about(), invitation?.email ?? '']}
        problem={password}
      />
      {extraFields && <div data-fbi="extra-fields">{extraFields}</div>}
      {terms && (
        <TermsField
          {...form.fields.terms}
          {...owner}
          error={form.problems.terms && words.termsMissing}
        >
          {terms}
        </TermsField>
      )}
      {failure && failure.code !== 'password_rejected' && (
        <Note tone="danger" icon={WARNING} role="alert">
          <p>
            <span>{words.failures[failureKind(failure)]}</span>{' '}
            {failure.code !== 'server_error' && <span>{words.nothingSaved} </span>}
            <span>{words.stillHere}</span>
          </p>
          {failure.requestId && <p data-fbi="hint">{shared.requestId(failure.requestId)}</p>}
        </Note>
      )}
      <Button
        {...owner}
        type="submit"
        look="primary"
        wide
        busy={sending}
        aria-disabled={form.retryAfter > 0 || undefined}
      >
        {sending
          ? words.sending
          : form.retryAfter > 0
            ? shared.tryAgainIn(form.retryAfter)
            : words.submit}
      </Button>
      {long && sending && <p data-fbi="hint">{page.takingLong}</p>}
    </form>
  )
}

/** Says to what and as what the person was invited, and until when. Updates when the link expires. */
function useInvitedText(invitation: Invitation | undefined, appName: string | undefined) {
  const { invited } = useMessages('acceptInvitePage', acceptInvitePageEnglish).form
  const { roles } = useMessages('shared', basicsEnglish)
  const dateStyle = useDateStyle()
  // The time zone may be the browser's, so the date is formatted only after hydration.
  const until = useHydrated() ? parseDate(invitation?.expires_at) : null
  const now = useNow(useCallback((now) => (until !== null && until > now ? until : null), [until]))
  const over = until !== null && until <= now
  const text = invited({
    role: invitation && (roles[invitation.role]?.label ?? invitation.role),
    appName,
    date: until === null ? undefined : formatMoment(until, now, dateStyle),
    over,
  })
  return { over, text }
}

function failureKind({ code }: FluxbaseError) {
  if (code === 'not_done') return 'lost'
  if (code === 'network' || code === 'timeout') return 'network'
  if (code === 'rate_limited') return 'busy'
  return code === 'invalid_request' || code === 'payload_too_large' ? 'other' : 'server'
}

/** Prevents an Enter that ends an input method's composition from submitting the form. */
function ignoreComposingEnter(event: KeyboardEvent) {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
}
