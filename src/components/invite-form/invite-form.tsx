'use client'
import {
  forwardRef,
  useEffect,
  useId,
  useRef,
  type ComponentPropsWithoutRef,
  type FormEvent,
} from 'react'
import { useInviteForm, type UseInviteFormOptions } from '../../forms/use-invite-form'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { LiveRegion } from '../primitives/live-region'
import { AddressField } from './address-field'
import { DuplicateNote, useDuplicateText } from './duplicate-note'
import { ExpiryPicker } from './expiry-picker'
import type { HeadingLevel } from '../primitives/heading-level'
import { InviteProblem } from './invite-problem'
import { InviteResult } from './invite-result'
import { RoleCards } from './role-cards'

export interface InviteFormProps
  extends UseInviteFormOptions, Omit<ComponentPropsWithoutRef<'section'>, 'title'> {
  /** @default the word for "Invite people" */
  title?: string
  /** @default 2 */
  headingLevel?: HeadingLevel
}

/**
 * Invites one person: address, role and how long the link works; then the link to copy, and whether an e-mail went out.
 * Renders a `section` named by its heading.
 *
 * @example
 * <InviteForm onInvited={({ invitation }) => console.log(invitation.email)} />
 */
export const InviteForm = forwardRef<HTMLElement, InviteFormProps>(function InviteForm(
  {
    title,
    headingLevel = 2,
    roles,
    defaultRole,
    expiryOptions,
    defaultExpiry,
    onInvited,
    ...props
  },
  ref,
) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const form = useInviteForm({ roles, defaultRole, expiryOptions, defaultExpiry, onInvited })
  const id = useId()
  const duplicateText = useDuplicateText(form.duplicate)
  const Heading = `h${headingLevel}` as const

  const formElement = useRef<HTMLFormElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const startedOver = useRef(false)
  useEffect(() => {
    if (form.invited || !startedOver.current) return
    startedOver.current = false
    formElement.current?.querySelector('input')?.focus()
  }, [form.invited])

  /** Enter in a field is not yet an answer to a warning: it leads to the button that says "anyway". */
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (form.duplicate && event.currentTarget.querySelector('input:focus')) {
      event.preventDefault()
      button.current?.focus()
    } else {
      form.submit(event)
    }
  }

  const { error } = form
  // What became of a lost invitation says it better.
  const duplicateId = form.duplicate && !form.lost ? `${id}-duplicate` : undefined
  const progress = form.isChecking ? words.lost.checking : form.isSlow ? words.sendingSlow : null
  const aboutRole = form.role.problem !== null && form.role.problem !== 'missing'
  return (
    <section
      aria-labelledby={`${id}-title`}
      {...props}
      ref={ref}
      data-fbi-root=""
      data-fbi="invite-form"
      data-status={form.invited ? 'invited' : form.isSending ? 'sending' : 'editing'}
    >
      <div data-fbi="card">
        {form.invited ? (
          <InviteResult
            invited={form.invited}
            headingLevel={headingLevel}
            headingId={`${id}-title`}
            onInviteAnother={() => {
              startedOver.current = true
              form.startOver()
            }}
          />
        ) : (
          <form ref={formElement} data-fbi="invite-fields" noValidate onSubmit={onSubmit}>
            <div data-fbi="invite-header">
              <Heading data-fbi="title" id={`${id}-title`}>
                {title ?? words.title}
              </Heading>
              <p data-fbi="lead">{words.lead}</p>
            </div>
            <div data-fbi="invite-address">
              <AddressField {...form.address} describedBy={duplicateId} />
              {form.duplicate && duplicateId && (
                <DuplicateNote id={duplicateId} invitation={form.duplicate} />
              )}
            </div>
            <RoleCards {...form.role} />
            <ExpiryPicker {...form.expiry} />
            {error && !aboutRole && (
              <InviteProblem error={error} lost={form.lost} onCheck={form.checkLost} />
            )}
            <div data-fbi="invite-actions">
              <Button
                ref={button}
                type="submit"
                look="primary"
                wide
                busy={form.isSending}
                aria-describedby={duplicateId}
                aria-disabled={form.retryAfter > 0 || undefined}
              >
                {form.isSending
                  ? words.sending
                  : form.retryAfter > 0
                    ? words.sendIn(form.retryAfter)
                    : form.duplicate
                      ? words.sendAnyway
                      : words.send}
              </Button>
              {progress && <p data-fbi="hint">{progress}</p>}
            </div>
          </form>
        )}
      </div>
      <LiveRegion
        announcement={{
          text: form.isSending ? (progress ?? words.sending) : duplicateId ? duplicateText : '',
          count: 0,
        }}
      />
    </section>
  )
})
