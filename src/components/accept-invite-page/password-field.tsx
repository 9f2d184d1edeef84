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
  /** What a try was refused for. */
  problem?: PasswordProblem | 'rejected' | undefined
  advisor?: PasswordAdvisor | undefined
  /** What others know about the person; asked for when the advisor is. */
  about?: () => readonly string[]
}

/**
 * A new password: its rules, how strong it is, and a way to look at it. Uncontrolled, so that the password is never in an
 * attribute; it is hidden again when its form is sent and when the page is. Renders a field; `ref` is the `input`.
 */
export const PasswordField = forwardRef<HTMLInputElement, PasswordFieldProps>(
  function PasswordField(
    { label, policy = PASSWORD_POLICY, problem, advisor, about = nobody, onChange, ...props },
    ref,
  ) {
    const words = useMessages('acceptInvitePage', acceptInvitePageEnglish).form
    const input = useRef<HTMLInputElement>(null)
    useImperativeHandle(ref, () => input.current!)
    const [shown, show] = useShown(input)
    // What is known about the password, and not the password: state outlives inputs.
    const [reading, setReading] = useState(() => readPassword('', policy))
    const [advice, ask] = usePasswordAdvice(advisor)
    // A form may have put a value back before this was on the page.
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
              // The field keeps the focus, and a phone its keyboard.
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

const nobody = () => []

/** Whether the password can be read. The caret stays where it is; sending and leaving the page hide it. */
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
    if (document.activeElement === inputRef.current)
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
