'use client'
import { forwardRef, useEffect, useId, useState, type ComponentPropsWithoutRef } from 'react'
import type { UseInviteFormOptions } from '../../forms/invite-options'
import { useInviteFormWith, type UseInviteFormResult } from '../../forms/use-invite-form'
import { useUsableInviteOptions } from '../../forms/use-usable-invite-options'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useKit } from '../../provider/kit-context'
import { useLazyParts, useNeed } from '../../provider/use-lazy-parts'
import { useMessages } from '../../provider/use-messages'
import { useUsable } from '../../provider/use-usable'
import type { XlsxReader } from '../../recipients/workbook'
import { CrashBoundary } from '../primitives/crash-boundary'
import { usableHeadingLevel, type HeadingLevel } from '../primitives/heading-level'
import { ErrorNote } from '../primitives/error-note'
import { LiveRegion, useAnnouncement } from '../primitives/live-region'
import { useRoot } from '../primitives/use-root'
import { useDuplicateText } from './duplicate-note'
import { InviteFields, useSendingWords } from './invite-fields'
import { useSendingText } from './use-sending-text'

export interface InviteFormProps
  extends
    UseInviteFormOptions,
    Omit<ComponentPropsWithoutRef<'section'>, 'title' | 'onProgress' | 'children'> {
  /** @default the message `inviteForm.title` ("Invite people") */
  title?: string
  /** @default 2 */
  headingLevel?: HeadingLevel
  /**
   * Reads `.xlsx` files, such as `readXlsx` from `fluxbase-invitations/xlsx`. Without it, users are told how to save them as
   * CSV.
   */
  xlsxReader?: XlsxReader
  /**
   * Without the card (border, shadow, padding) and its heading, for a card or dialog of your own. The heading still names it
   * for screen readers.
   * @default false
   */
  bare?: boolean
}

/**
 * Invites one person or five hundred. Asks for addresses, role and how long the links work; then shows the links to copy, and
 * whether e-mails were sent. Renders a `section` named by its heading.
 *
 * A run of several invitations continues while the form is unmounted, and is shown again when the form remounts.
 *
 * @example
 * <InviteForm onInvited={({ invitation }) => console.log(invitation.email)} />
 */
export const InviteForm = forwardRef<HTMLElement, InviteFormProps>(function InviteForm(props, ref) {
  const { backend } = useKit()
  // Remount for another user, who must not see what the previous one typed.
  return (
    <CrashBoundary key={JSON.stringify(backend.scope)} subject="InviteForm">
      <FormOfUser {...props} ref={ref} />
    </CrashBoundary>
  )
})

const FormOfUser = forwardRef<HTMLElement, InviteFormProps>(function FormOfUser(given, ref) {
  const {
    title,
    headingLevel = 2,
    xlsxReader,
    bare,
    roles,
    defaultRole,
    expiry,
    defaultExpiry,
    maxRecipients,
    allowedDomains,
    seatsLeft,
    onBefore,
    onInvited,
    onProgress,
    ...props
  } = useUsableFormProps(given)
  const root = useRoot()
  const words = useMessages('inviteForm', inviteFormEnglish)
  const lazy = useLazyParts(loadResultViews)
  const form = useInviteFormWith({
    results: lazy,
    roles,
    defaultRole,
    expiry,
    defaultExpiry,
    maxRecipients,
    allowedDomains,
    seatsLeft,
    onBefore,
    onInvited,
    onProgress,
  })
  const views = lazy.parts
  useNeed(lazy, form.view !== 'compose')
  const id = useId()
  const heading = { headingLevel, headingId: `${id}-title` }
  const [hasReturned, setHasReturned] = useState(false)
  const [announcement, announce] = useAnnouncement()
  useStateAnnouncements(form, announce)

  function goBack() {
    setHasReturned(true)
    form.startOver()
  }

  return (
    <section
      aria-labelledby={heading.headingId}
      {...props}
      ref={ref}
      {...root}
      data-fbi="invite-form"
      data-bare={bare || undefined}
      data-status={form.view === 'compose' && form.isSending ? 'sending' : form.view}
    >
      {/* The form's state lives outside this boundary, so that an error inside loses nothing typed. */}
      <CrashBoundary subject="InviteForm">
        {form.view === 'compose' && (
          <InviteFields
            {...heading}
            form={form}
            title={title ?? words.title}
            takesFocus={hasReturned}
            allowedDomains={allowedDomains}
            maxRecipients={maxRecipients}
            xlsxReader={xlsxReader}
            announce={announce}
          />
        )}
        {views === null && form.view !== 'compose' && lazy.failure && (
          <ErrorNote error={lazy.failure} />
        )}
        {views && form.view === 'sending' && <views.InviteSending {...heading} bulk={form.bulk} />}
        {views && form.view === 'results' && (
          <views.BulkResults {...heading} bulk={form.bulk} onBack={goBack} />
        )}
        {views && form.invited && (
          <views.InviteResult {...heading} invited={form.invited} onInviteAnother={goBack} />
        )}
      </CrashBoundary>
      <LiveRegion announcement={announcement} />
    </section>
  )
})

const loadResultViews = () => import('./result-views')

function useUsableFormProps({ headingLevel, ...props }: InviteFormProps): InviteFormProps {
  const level = useUsable()(
    'headingLevel',
    headingLevel,
    usableHeadingLevel(headingLevel),
    'headingLevel',
  )
  return { ...useUsableInviteOptions(props), ...(level && { headingLevel: level }) }
}

/** Announces visible changes of state to screen readers: sending, a warning, a pause, the end. */
function useStateAnnouncements(form: UseInviteFormResult, announce: (text: string) => void) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const sending = useSendingWords(form) ?? words.sending
  const duplicate = useDuplicateText(form.lost ? null : form.repeat)
  const { status, retryAfter } = form.bulk
  const runText = useSendingText(form.bulk)
  const singleText = form.isSending ? sending : duplicate
  // A countdown is announced only when it begins.
  const isWaiting = retryAfter > 0
  const announcedRunText =
    form.view === 'sending' && (status !== 'running' || isWaiting) ? runText : ''
  // An announcement about the previous view no longer applies.
  useEffect(() => announce(''), [form.view, announce])
  useEffect(() => {
    if (singleText) announce(singleText)
  }, [singleText, announce])
  useEffect(() => {
    if (announcedRunText) announce(announcedRunText)
    // oxlint-disable-next-line react/exhaustive-deps -- not with every second of the countdown
  }, [status, isWaiting, announce])
}
