'use client'
import type { FluxbaseError } from '../../client/errors'
import type { AcceptFormState } from '../../forms/use-accept-form'
import { parseDate } from '../../invitation/dates'
import type { Invitation } from '../../invitation/invitation'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { formatMoment } from '../../messages/format'
import { sharedEnglish } from '../../messages/shared'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { ErrorNote } from '../primitives/error-note'
import { Field } from '../primitives/field'
import { PasswordField } from './password-field'
import { StepIcon } from './step-icon'
import { StepTitle, type StepTitleProps } from './step-title'

export interface AcceptFormProps {
  /** From `useAcceptForm`. */
  form: AcceptFormState
  /** Whom the link is for. */
  invitation?: Invitation | undefined
  /** Being sent: the button is busy, and keeps the focus. @default false */
  sending?: boolean
  /** Why the last try failed. */
  failure?: FluxbaseError | null
  appName?: string | undefined
  headingLevel?: StepTitleProps['level']
}

/**
 * Name and password of a new account. The address comes from the invitation and is not asked for; it is an input all the
 * same, so that a password manager saves it. Renders a `form`.
 */
export function AcceptForm({
  form,
  invitation,
  sending = false,
  failure,
  appName,
  headingLevel,
}: AcceptFormProps) {
  const words = useMessages('acceptInvitePage', acceptInvitePageEnglish).form
  const shared = useMessages('shared', sharedEnglish)
  const dateStyle = useKit()
  const until = parseDate(invitation?.expires_at)
  const { name, password } = form.problems

  return (
    // Sent by this page alone; and if that is not loaded yet, a password never ends in an address.
    <form data-fbi="step" method="post" noValidate onSubmit={form.submit}>
      <StepIcon name="mail" />
      <StepTitle level={headingLevel}>{words.title}</StepTitle>
      <p data-fbi="lead">
        {words.invited({
          role: invitation && (shared.roles[invitation.role]?.label ?? invitation.role),
          appName,
          date: until === null ? undefined : formatMoment(until, dateStyle),
        })}
      </p>
      {invitation && (
        <Field label={words.email}>
          {(control) => (
            <div data-fbi="address">
              <input
                {...control}
                data-fbi="input"
                type="email"
                name="username"
                autoComplete="username"
                dir="ltr"
                readOnly
                value={invitation.email}
              />
              <span dir="ltr" aria-hidden="true">
                {invitation.email}
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
            data-fbi="input"
            type="text"
            autoComplete="name"
            required
          />
        )}
      </Field>
      <PasswordField
        {...form.fields.password}
        required
        label={words.password}
        error={
          password &&
          {
            too_short: words.passwordTooShort,
            too_long: words.passwordTooLong,
            rejected: words.passwordRejected,
          }[password]
        }
      />
      {failure && failure.code !== 'password_rejected' && (
        <ErrorNote
          error={failure}
          text={
            failure.code === 'server_error'
              ? undefined
              : `${shared.errors[failure.code]} ${words.nothingSaved}`
          }
        />
      )}
      <Button
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
    </form>
  )
}
