'use client'
import { useId } from 'react'
import type { RoleChoice, RoleProblem } from '../../forms/use-role-choice'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import { FieldError } from '../primitives/field-error'
import { NO_FORM_OWNER } from '../primitives/no-form-owner'
import { useRoleWords } from './use-role-words'

export type RoleCardsProps = Omit<RoleChoice, 'inputRef' | 'problem'> &
  Partial<Pick<RoleChoice, 'inputRef' | 'problem'>>

/** The roles to choose from, each with its label and description. Renders a `fieldset` of radios. */
export function RoleCards({ options, value, onChange, problem, inputRef }: RoleCardsProps) {
  const words = useInviteFieldMessages()
  const shared = useLabelMessages()
  const wordsOf = useRoleWords(options)
  const id = useId()
  const texts: Record<RoleProblem, string> = {
    missing: words.roleMissing,
    invalid_role: shared.errors.invalid_role,
    forbidden: words.roleForbidden,
  }
  const focused = options.some(({ role }) => role === value) ? value : options[0]?.role

  return (
    <fieldset
      data-fbi="field"
      data-invalid={problem ? true : undefined}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={problem ? `${id}-error` : undefined}
      aria-invalid={problem ? true : undefined}
    >
      <legend data-fbi="label" id={`${id}-label`}>
        {words.roleLabel}
      </legend>
      <div data-fbi="role-cards">
        {options.map(({ role }, index) => {
          const { label, description } = wordsOf(role)
          return (
            <label key={role} data-fbi="role-card" data-checked={role === value || undefined}>
              <input
                {...NO_FORM_OWNER}
                // The radio to focus after an error: the checked one, otherwise the first.
                ref={role === focused ? inputRef : undefined}
                data-fbi="radio"
                type="radio"
                name={id}
                checked={role === value}
                aria-labelledby={`${id}-${index}`}
                aria-describedby={description ? `${id}-${index}-description` : undefined}
                onChange={() => onChange(role)}
              />
              <span data-fbi="words">
                <span data-fbi="label" id={`${id}-${index}`}>
                  {label}
                </span>
                {description && (
                  <span data-fbi="hint" id={`${id}-${index}-description`}>
                    {description}
                  </span>
                )}
              </span>
            </label>
          )
        })}
      </div>
      {problem && (
        <FieldError id={`${id}-error`} role="alert">
          {texts[problem]}
        </FieldError>
      )}
    </fieldset>
  )
}
