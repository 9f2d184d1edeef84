'use client'
import {
  forwardRef,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
  type RefObject,
} from 'react'
import {
  PASSWORD_POLICY,
  readPassword,
  type PasswordAdvisor,
  type PasswordPolicy,
  type PasswordProblem,
} from '../../invitation/password'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { useMessages } from '../../provider/use-messages'
import { activeElement } from '../primitives/active-element'
import { Field } from '../primitives/field'
import { EYE, EYE_OFF } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { PasswordMeter } from './password-meter'
import { SESSION_REPLAY_MASK } from './session-replay-mask'
import { usePasswordAdvice } from './use-password-advice'

export interface PasswordFieldProps extends Omit<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'value' | 'defaultValue' | 'about'
> {
  label: ReactNode
  /** @default PASSWORD_POLICY */
  policy?: PasswordPolicy | undefined
  /** Why the last attempt was rejected. */
  problem?: PasswordProblem | 'rejected' | undefined
  advisor?: PasswordAdvisor | undefined
  /** Returns facts that others know about the person; called whenever the advisor is. */
  about?: () => readonly string[]
}

/**
 * An input for a new password, with its rules, its strength and a button that reveals it. Uncontrolled, so that the password is
 * never in an attribute. It is hidden again when the form is submitted or the page is hidden. Renders a field; `ref` is the
 * `input`.
 */
export const PasswordField = forwardRef<HTMLInputElement, PasswordFieldProps>(
  function PasswordField(
    { label, policy = PASSWORD_POLICY, problem, advisor, about = noFacts, onChange, ...props },
    ref,
  ) {
    const words = useMessages('acceptInvitePage', acceptInvitePageEnglish).form
    const input = useRef<HTMLInputElement>(null)
    useImperativeHandle(ref, () => input.current!)
    const [shown, show] = useShown(input)
    // State outlives the input, so it holds only an assessment and never the password itself.
    const [reading, setReading] = useState(() => readPassword('', policy))
    const [advice, ask] = usePasswordAdvice(advisor)
    // The form may have restored a value before this component mounted.
    useEffect(() => setReading(readPassword(input.current!.value, policy)), [policy])
    const errors = {
      too_short: words.passwordTooShort({ min: policy.minBytes }),
      too_long: words.passwordTooLong({ max: policy.maxBytes }),
      rejected: words.passwordRejected,
    }

    return (
      <Field
        label={label}
        hint={
          <PasswordMeter
            reading={reading}
            policy={policy}
            strength={advice?.strength}
            advice={advice?.words}
          />
        }
        error={problem && errors[problem]}
      >
        {(control) => (
          <div data-fbi="password" {...SESSION_REPLAY_MASK}>
            <input
              autoComplete="new-password"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              {...props}
              {...control}
              ref={input}
              data-fbi="input"
              type={shown ? 'text' : 'password'}
              onChange={(event) => {
                setReading(readPassword(event.target.value, policy))
                ask(event.target.value, about())
                onChange?.(event)
              }}
            />
            <button
              type="button"
              data-fbi="reveal"
              aria-label={words.showPassword}
              aria-pressed={shown}
              // Keep focus in the input, so that a phone keeps its keyboard open.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => show(!shown)}
            >
              <Icon glyph={shown ? EYE_OFF : EYE} />
            </button>
          </div>
        )}
      </Field>
    )
  },
)

const noFacts = () => []

/** Whether the password is revealed. Keeps the caret position. Hides the password on submit and when the page is hidden. */
function useShown(inputRef: RefObject<HTMLInputElement | null>) {
  const [shown, setShown] = useState(false)
  const caret = useRef<[number | null, number | null]>([null, null])
  const show = useCallback(
    (next: boolean) => {
      caret.current = [inputRef.current!.selectionStart, inputRef.current!.selectionEnd]
      setShown(next)
    },
    [inputRef],
  )

  useEffect(() => {
    if (activeElement(inputRef.current) === inputRef.current)
      inputRef.current?.setSelectionRange(...caret.current)
  }, [inputRef, shown])

  useEffect(() => {
    const hide = () => show(false)
    const form = inputRef.current?.form
    form?.addEventListener('submit', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      form?.removeEventListener('submit', hide)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [inputRef, show])

  return [shown, show] as const
}
