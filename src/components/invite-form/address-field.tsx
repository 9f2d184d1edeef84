'use client'
import type { Ref } from 'react'
import type { EmailProblem } from '../../invitation/email'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Field } from '../primitives/field'

export interface AddressFieldProps {
  value: string
  onChange: (text: string) => void
  problem?: EmailProblem | null
  /** Id of what else there is to know about this address. */
  describedBy?: string | undefined
  inputRef?: Ref<HTMLInputElement>
}

/** The address of the person to invite. Renders a `div` with a label, an `input` and what is wrong. */
export function AddressField({
  value,
  onChange,
  problem,
  describedBy,
  inputRef,
}: AddressFieldProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  return (
    <Field label={words.emailLabel} error={problem && words.emailProblems[problem]}>
      {(control) => (
        <input
          {...control}
          aria-describedby={
            [control['aria-describedby'], describedBy].filter(Boolean).join(' ') || undefined
          }
          ref={inputRef}
          data-fbi="input"
          // Not `email`: browsers refuse addresses that servers take, and rewrite international domains.
          type="text"
          inputMode="email"
          enterKeyHint="send"
          // The address is another person's; nothing of one's own is offered or corrected.
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-required
          dir="ltr"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
