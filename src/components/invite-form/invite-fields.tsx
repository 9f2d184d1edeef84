'use client'
import { useEffect, useRef, type FormEvent } from 'react'
import type { UseInviteFormOptions } from '../../forms/invite-options'
import { isUndecided } from '../../forms/one-invite'
import type { UseInviteFormResult } from '../../forms/use-invite-form'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import type { HeadingLevel } from '../primitives/heading-level'
import { CLOCK, WARNING } from '../primitives/glyphs'
import { Note } from '../primitives/note'
import { AddressField } from './address-field'
import { DuplicateNote } from './duplicate-note'
import { ExpiryPicker } from './expiry-picker'
import { InviteProblem } from './invite-problem'
import { RoleCards } from './role-cards'
import { UnsentNote } from './unsent-note'

export interface InviteFieldsProps extends Pick<
  UseInviteFormOptions,
  'allowedDomains' | 'maxRecipients'
> {
  form: UseInviteFormResult
  title: string
  headingLevel: HeadingLevel
  headingId: string
  /** Whether somebody came back to the form, so that the focus belongs into it. */
  takesFocus: boolean
  announce: (text: string) => void
}

/** Whom to invite, as what, and for how long. Renders a `form`. */
export function InviteFields({
  form,
  title,
  headingLevel,
  headingId,
  takesFocus,
  allowedDomains,
  maxRecipients = 500,
  announce,
}: InviteFieldsProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { error, limit, bulk } = form
  const element = useRef<HTMLFormElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus)
      element.current?.querySelector<HTMLElement>('[data-fbi="address-input"]')?.focus()
  }, [takesFocus])

  /** Enter among addresses is no answer to a warning yet, nor meant for hundreds: it leads to the button that says so. */
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const asks = form.repeat !== null || form.ready > 1
    if (asks && event.currentTarget.querySelector('[data-fbi="address-input"]:focus')) {
      event.preventDefault()
      button.current?.focus()
    } else {
      if (limit) announce(words.limits[limit.type](limit))
      if (isUndecided(form.lost)) announce(words.lost.checking)
      form.submit(event)
    }
  }

  function check() {
    announce(words.lost.checking)
    bulk.check()
  }

  // What became of a lost invitation says it better.
  const duplicateId = form.repeat && !form.lost ? `${headingId}-duplicate` : undefined
  const progress = useSendingWords(form)
  const aboutRole = form.role.problem !== null && form.role.problem !== 'missing'
  const Heading = `h${headingLevel}` as const
  return (
    <form ref={element} data-fbi="invite-fields" noValidate onSubmit={onSubmit}>
      <div data-fbi="invite-header">
        <Heading data-fbi="title" id={headingId}>
          {title}
        </Heading>
        <p data-fbi="lead">{words.lead}</p>
      </div>
      {bulk.unsent.length > 0 && (
        <UnsentNote
          count={bulk.unsent.length}
          onTakeUp={form.takeUpUnsent}
          onForget={bulk.forgetUnsent}
        />
      )}
      {bulk.isElsewhere && (
        <Note tone="accent" icon={CLOCK}>
          <p>{words.unsentElsewhere}</p>
        </Note>
      )}
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
          announce={announce}
        />
        {form.repeat && duplicateId && <DuplicateNote id={duplicateId} repeat={form.repeat} />}
      </div>
      <RoleCards {...form.role} />
      <ExpiryPicker {...form.expiry} />
      {limit && (
        <Note tone="warning" icon={WARNING} role="status">
          <p>{words.limits[limit.type](limit)}</p>
        </Note>
      )}
      {/* While it is being looked for the first time, that is said below the button. */}
      {(error || form.lost) && form.lost !== 'checking' && !aboutRole && (
        <InviteProblem error={error} lost={form.lost} onCheck={check} />
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
          {buttonWords()}
        </Button>
        {progress && <p data-fbi="hint">{progress}</p>}
      </div>
    </form>
  )

  function buttonWords(): string {
    if (form.isSending) return words.sending
    if (form.retryAfter > 0) return words.sendIn(form.retryAfter)
    if (form.repeat) return words.sendAnyway
    return form.ready > 1 ? words.sendMany(form.ready) : words.send
  }
}

/** What to say while just one invitation is on its way, beyond that it is. */
export function useSendingWords({ lost, isSlow }: UseInviteFormResult): string | null {
  const words = useMessages('inviteForm', inviteFormEnglish)
  if (lost === 'checking') return words.lost.checking
  return isSlow ? words.sendingSlow : null
}
