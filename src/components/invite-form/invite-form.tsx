'use client'
import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from 'react'
import type { UseInviteFormOptions } from '../../forms/invite-options'
import { useInviteFormWith } from '../../forms/use-invite-form'
import { useUsableInviteOptions } from '../../forms/use-usable-invite-options'
import { useGuarded } from '../../provider/use-guarded'
import { useLazyParts, useNeed } from '../../provider/use-lazy-parts'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import { usableText } from '../../provider/usable-options'
import { useUsable } from '../../provider/use-usable'
import { useKit } from '../../provider/kit-context'
import type { XlsxReader } from '../../recipients/text/workbook'
import { CrashBoundary } from '../primitives/crash-boundary'
import { ErrorNote } from '../primitives/error-note'
import { usableHeadingLevel, type HeadingLevel } from '../primitives/heading-level'
import { LiveRegion, useAnnouncement } from '../primitives/live-region'
import { useRoot } from '../primitives/use-root'
import { loadPeopleParts } from './address-field'
import { InviteFields } from './invite-fields'

export interface InviteFormProps
  extends
    UseInviteFormOptions,
    Omit<ComponentPropsWithoutRef<'section'>, 'title' | 'onProgress' | 'children'> {
  /** @default the message `inviteForm.title` ("Invite people") */
  title?: string | undefined
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined
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
  // Remount for another user, who must not see what the previous one typed.
  return (
    <CrashBoundary key={useKit().visit} subject="InviteForm">
      <FormOfUser {...props} ref={ref} />
    </CrashBoundary>
  )
})

const FormOfUser = forwardRef<HTMLElement, InviteFormProps>(function FormOfUser(given, ref) {
  const options = useUsableFormProps(given)
  const {
    title,
    headingLevel = 2,
    xlsxReader,
    bare,
    onDone,
    roles: _roles,
    defaultRole: _defaultRole,
    expiry: _expiry,
    defaultExpiry: _defaultExpiry,
    maxRecipients,
    allowedDomains,
    seatsLeft: _seatsLeft,
    onBefore: _onBefore,
    onInvited: _onInvited,
    onProgress: _onProgress,
    ...props
  } = options
  const root = useRoot()
  const words = useInviteFieldMessages()
  const lazy = useLazyParts(loadPeopleParts)
  const form = useInviteFormWith({ ...options, results: lazy })
  const { parts } = lazy
  const { items, unsent, isElsewhere } = form.bulk
  useNeed(lazy, isElsewhere || items.length + unsent.length > 0)
  const id = useId()
  const heading = { headingLevel, headingId: `${id}-title` }
  const guarded = useGuarded()
  const [hasReturned, setHasReturned] = useState(false)
  const [announcement, announce] = useAnnouncement()

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
            parts={parts}
            title={title ?? words.title}
            takesFocus={hasReturned}
            allowedDomains={allowedDomains}
            maxRecipients={maxRecipients}
            xlsxReader={xlsxReader}
            announce={announce}
          />
        )}
        {!parts && form.view !== 'compose' && lazy.failure && <ErrorNote error={lazy.failure} />}
        {parts && form.view === 'sending' && <parts.InviteSending {...heading} bulk={form.bulk} />}
        {parts && form.view === 'results' && (
          <parts.BulkResults
            {...heading}
            bulk={form.bulk}
            left={form.people.all}
            onBack={goBack}
            onDone={finish}
          />
        )}
        {parts && form.invited && (
          <parts.InviteResult
            {...heading}
            invited={form.invited}
            left={form.people.all}
            onInviteAnother={goBack}
            onDone={finish}
          />
        )}
        {parts && <parts.InviteNews form={form} announce={announce} />}
      </CrashBoundary>
      <LiveRegion announcement={announcement} />
    </section>
  )
})

function useUsableFormProps({ headingLevel, title, ...props }: InviteFormProps): InviteFormProps {
  const usable = useUsable()
  const level = usableHeadingLevel(headingLevel)
  return {
    ...useUsableInviteOptions(props),
    headingLevel: usable('headingLevel', headingLevel, level, 'headingLevel'),
    title: usable('title', title, usableText(title), 'title'),
  }
}
