'use client'
import type { PasswordPolicy, PasswordReading, PasswordStrength } from '../../invitation/password'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { useMessages } from '../../provider/use-messages'
import { CHECK, RING, WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'

export interface PasswordMeterProps {
  /** The result of `readPassword`. */
  reading: PasswordReading
  policy: PasswordPolicy
  /** The advisor's rating and advice, if there is an advisor. */
  strength?: PasswordStrength | undefined
  advice?: readonly string[] | undefined
}

/** The rules for a password, ticked off as they are met, and its strength. Renders a `div`. */
export function PasswordMeter({ reading, policy, advice, strength }: PasswordMeterProps) {
  const words = useMessages('acceptInvitePage', acceptInvitePageEnglish).form
  const level = reading.problem ? 0 : (strength ?? reading.strength)
  const rules = {
    too_short: words.passwordRule({ min: policy.minBytes }),
    too_long: words.passwordTooLong({ max: policy.maxBytes }),
  }
  // The maximum length is shown only once a password exceeds it.
  const checks = reading.checks.filter(({ problem, kept }) => problem === 'too_short' || !kept)
  return (
    <div data-fbi="password-meter" data-strength={level}>
      <div data-fbi="meter" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-filled={level >= step || undefined} />
        ))}
      </div>
      <ul data-fbi="password-rules">
        {checks.map(({ problem, kept }) => (
          <li
            key={problem}
            data-fbi="password-rule"
            data-rule={problem}
            data-kept={kept || undefined}
          >
            <Icon glyph={kept ? CHECK : problem === 'too_long' ? WARNING : RING} />
            <span>{rules[problem]}</span>
          </li>
        ))}
        {(advice?.length ? advice : [words.passwordAdvice]).map((words) => (
          <li key={words} data-fbi="password-advice">
            <Icon glyph={RING} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
