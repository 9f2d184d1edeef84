'use client'
import { forwardRef, useImperativeHandle } from 'react'
import { useAcceptForm, type AcceptFormState } from '../../forms/use-accept-form'
import type { UseAcceptInvitePageResult } from '../../hooks/use-accept-invite-page'
import type { PasswordPolicy } from '../../invitation/password'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { useMessages } from '../../provider/use-messages'
import { AcceptInviteForm, type AcceptInviteFormProps } from './accept-invite-form'
import { PageBoundary, type PageBoundaryProps } from './page-boundary'
import { StepAction, type StepActionTarget } from './step-action'

export interface AcceptFormStepProps
  extends
    Pick<
      AcceptInviteFormProps,
      | 'appName'
      | 'terms'
      | 'extraFields'
      | 'passwordAdvisor'
      | 'headingLevel'
      | 'onNews'
      | 'children'
    >,
    Pick<PageBoundaryProps, 'onCrashed'> {
  page: UseAcceptInvitePageResult
  passwordPolicy: PasswordPolicy | undefined
  signIn: StepActionTarget | undefined
}

/**
 * The form, and the way to sign-in below it. While the page shows something else, this renders nothing and keeps what was typed;
 * `submit` of the `ref` sends it again.
 */
export const AcceptFormStep = forwardRef<Pick<AcceptFormState, 'submit'>, AcceptFormStepProps>(
  function AcceptFormStep({ page, passwordPolicy, signIn, onCrashed, children, ...props }, ref) {
    const { terms, headingLevel } = props
    const { view } = page
    const words = useMessages('acceptInvitePage', acceptInvitePageEnglish)
    // Outside the boundary, so that an error inside loses nothing typed.
    const form = useAcceptForm({ ...page, passwordPolicy, hasTerms: Boolean(terms) })
    const { submit } = form
    useImperativeHandle(ref, () => ({ submit }), [submit])
    if (view.step !== 'form') return null

    return (
      <PageBoundary onCrashed={onCrashed} headingLevel={headingLevel}>
        <AcceptInviteForm {...view} {...props} form={form} insecure={page.insecure}>
          {children}
        </AcceptInviteForm>
        {signIn && (
          <p data-fbi="way-out">
            <span>{words.form.haveAccount}</span>{' '}
            <StepAction {...signIn} look="link">
              {words.signIn}
            </StepAction>
          </p>
        )}
      </PageBoundary>
    )
  },
)
