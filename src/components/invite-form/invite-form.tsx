'use client'
import {
  forwardRef,
  useEffect,
  useId,
  useMemo,
  useState,
  type ComponentPropsWithoutRef,
} from 'react'
import type { UseInviteFormOptions } from '../../forms/invite-options'
import { useInviteFormWith, type UseInviteFormResult } from '../../forms/use-invite-form'
import { useUsableInviteOptions } from '../../forms/use-usable-invite-options'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useKit } from '../../provider/kit-context'
import { useGuarded } from '../../provider/use-guarded'
import { useLazyParts, useNeed } from '../../provider/use-lazy-parts'
import { useMessages } from '../../provider/use-messages'
import { useUsable } from '../../provider/use-usable'
import type { XlsxReader } from '../../recipients/workbook'
import { CrashBoundary } from '../primitives/crash-boundary'
import { ErrorNote } from '../primitives/error-note'
import { usableHeadingLevel, type HeadingLevel } from '../primitives/heading-level'
import { LiveRegion, useAnnouncement } from '../primitives/live-region'
import { useRoot } from '../primitives/use-root'
import { useDuplicateText } from './duplicate-note'
import { InviteFields, useSendingWords } from './invite-fields'
import { invitedIn, useDelivery } from './use-delivery'
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
  /** Closes the dialog or drawer that the form is in. Adds the button "Done" to the results. */
  onDone?: () => void
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
    onDone,
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
  const guarded = useGuarded()
  const [hasReturned, setHasReturned] = useState(false)
  const [announcement, announce] = useStateAnnouncements(form)

  function goBack() {
    setHasReturned(true)
    form.startOver()
  }
  const finish =
    onDone &&
    (() => {
      goBack()
      guarded('onDone', onDone)
    })

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
          <views.BulkResults
            {...heading}
            bulk={form.bulk}
            toFix={form.people.counts.invalid}
            onBack={goBack}
            onDone={finish}
          />
        )}
        {views && form.invited && (
          <views.InviteResult
            {...heading}
            invited={form.invited}
            onInviteAnother={goBack}
            onDone={finish}
          />
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

/** Announces visible changes of state to screen readers, and clears an announcement when its state ends. */
function useStateAnnouncements(form: UseInviteFormResult) {
  const latest = useAnnouncement()
  const [, announce] = latest
  const text = useStateText(form)
  // An announcement about the previous view no longer applies.
  useEffect(() => void announce(''), [form.view, announce])
  useEffect(() => (text ? announce(text) : undefined), [text, announce])
  return latest
}

/** What is going on: sending, a warning, a pause, the end. The headings that take focus are read without it. */
function useStateText(form: UseInviteFormResult): string {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { view, invited, limit } = form
  const { status, retryAfter, items } = form.bulk
  const sending = useSendingWords(form) ?? words.sending
  const duplicate = useDuplicateText(form.lost ? null : form.repeat)
  const delivery = useDelivery(invited ? [invited] : view === 'results' ? invitedIn(items) : [])
  const runText = useSendingText(form.bulk)
  // A countdown is announced only when it begins, and so is a limit, whose count changes with every person.
  const isWaiting = retryAfter > 0
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  const begun = useMemo(() => runText, [status, isWaiting])
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  const limited = useMemo(() => (limit ? words.limits[limit.type](limit) : ''), [limit?.type])
  switch (view) {
    case 'compose':
      return form.isSending ? sending : limited || duplicate
    case 'sending':
      return status !== 'running' || isWaiting ? begun : ''
    default:
      return [...delivery.sentences, delivery.warning].filter(Boolean).join(' ')
  }
}
