'use client'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { UseInviteFormOptions } from '../../forms/invite-options'
import { isUndecided } from '../../forms/one-invite'
import type { UseInviteFormResult } from '../../forms/use-invite-form'
import type { XlsxReader } from '../../recipients/text/workbook'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import { activeElement } from '../primitives/active-element'
import { Button } from '../primitives/button'
import type { HeadingLevel } from '../primitives/heading-level'
import { ErrorNote } from '../primitives/error-note'
import { isComposing } from '../primitives/is-composing'
import { AddressField } from './address-field'
import { focusAddressInput } from './address-input'
import { ExpiryEnd, ExpiryPicker } from './expiry-picker'
import { RoleCards } from './role-cards'
import { useSendingWords } from './use-sending-words'

export interface InviteFieldsProps extends Pick<
  UseInviteFormOptions,
  'allowedDomains' | 'maxRecipients'
> {
  form: UseInviteFormResult
  /** `null` until they have been loaded. */
  parts: typeof import('./people-parts') | null
  title: string
  headingLevel: HeadingLevel
  headingId: string
  /** Whether the user returned from the results, so that the input must take focus. */
  takesFocus: boolean
  xlsxReader: XlsxReader | undefined
  announce: (text: string) => void
}

/**
 * The form's fields: recipients, role and expiry. Renders a `div`: an app may place it inside a form of its own, and forms cannot
 * be nested.
 */
export function InviteFields({
  form,
  parts,
  title,
  headingLevel,
  headingId,
  takesFocus,
  allowedDomains,
  maxRecipients = 500,
  xlsxReader,
  announce,
}: InviteFieldsProps) {
  const words = useInviteFieldMessages()
  const { error, limit, bulk } = form
  const element = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const notes = useRef<HTMLDivElement>(null)
  const footer = useRef<HTMLDivElement>(null)
  useEffect(() => parts?.fitIntoApp(footer.current!), [parts])
  const focusInput = () => focusAddressInput(element.current)
  useEffect(() => {
    if (takesFocus) focusInput()
  }, [takesFocus])

  function submit() {
    // A table under review or a pasted text that could not be read: sending would discard it.
    const unsettled = element.current?.querySelector<HTMLElement>('[data-unsettled]')
    if (unsettled) {
      announce(unsettled.dataset.unsettled!)
      unsettled.focus()
      return
    }
    if (limit) announce(notes.current?.firstElementChild?.textContent ?? '')
    if (isUndecided(form.lost)) announce(words.lost.checking)
    form.submit()
  }
  /**
   * Enter in an input presses the button, as it does in a form. In the address input it does not confirm a warning or send to
   * several people; it only focuses the button.
   */
  function onKeyDown(event: KeyboardEvent) {
    const input = event.target as Element
    if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event)) return
    if (!input.matches('input:not([type="file"])')) return
    const needsConfirmation = form.repeat !== null || form.ready > 1
    event.preventDefault()
    if (needsConfirmation && input.matches('[data-fbi="address-input"]')) button.current?.focus()
    else button.current?.click()
  }

  // While a lost response is shown, that notice replaces the duplicate warning.
  const duplicateId = form.repeat && !form.lost ? `${headingId}-duplicate` : undefined
  const progress = useSendingWords(form)
  const aboutRole = form.role.problem !== null && form.role.problem !== 'missing'
  // The first check after a lost response is shown below the button instead.
  const hasProblem = (error ?? form.lost) !== null && form.lost !== 'checking' && !aboutRole
  // The footer stays in view, so whoever presses its button may not see what is above it.
  useEffect(() => {
    if (element.current?.contains(activeElement(element.current))) {
      notes.current?.lastElementChild?.scrollIntoView?.({ block: 'nearest' })
    }
  }, [hasProblem, limit?.type])
  const Heading = `h${headingLevel}` as const
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={element} data-fbi="invite-fields" onKeyDown={onKeyDown}>
      <div data-fbi="invite-header">
        <Heading data-fbi="title" id={headingId}>
          {title}
        </Heading>
        <p data-fbi="lead">{words.lead}</p>
      </div>
      {parts && <parts.UnsentNotes form={form} onDone={focusInput} />}
      <div data-fbi="invite-address">
        <AddressField
          people={form.people}
          options={form.role.options}
          roleForAll={form.role.value}
          max={maxRecipients}
          allowedDomains={allowedDomains}
          objection={form.objection}
          isUnchecked={form.isUnchecked}
          describedBy={duplicateId}
          headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
          xlsxReader={xlsxReader}
          announce={announce}
        />
        {parts && form.repeat && duplicateId && (
          <parts.DuplicateNote id={duplicateId} repeat={form.repeat} />
        )}
      </div>
      <RoleCards {...form.role} />
      <ExpiryPicker {...form.expiry} endId={`${headingId}-end`} />
      <div ref={notes} data-fbi="invite-notes">
        {parts && limit && <parts.LimitNote limit={limit} />}
        {hasProblem &&
          (parts ? (
            <parts.InviteProblem error={error} lost={form.lost} />
          ) : (
            // Nothing was sent, because the parts could not be loaded.
            error && bulk.items.length === 0 && <ErrorNote error={error} />
          ))}
      </div>
      <div ref={footer} data-fbi="invite-actions">
        {progress ? (
          <p data-fbi="hint">{progress}</p>
        ) : (
          <ExpiryEnd {...form.expiry} id={`${headingId}-end`} />
        )}
        <Button
          ref={button}
          look="primary"
          wide
          busy={form.isSending}
          aria-describedby={duplicateId}
          aria-disabled={form.retryAfter > 0 || undefined}
          onClick={submit}
        >
          {buttonText()}
        </Button>
      </div>
    </div>
  )

  function buttonText(): string {
    if (form.isSending) return words.sending
    if (form.retryAfter > 0) return words.sendIn(form.retryAfter)
    if (isUndecided(form.lost)) return words.checkAgain
    if (form.repeat) return words.sendAnyway
    return form.ready > 1 ? words.sendMany(form.ready) : words.send
  }
}
