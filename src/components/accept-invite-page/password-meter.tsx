'use client'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { useMessages } from '../../provider/use-messages'
import { Icon } from '../primitives/icon'

export interface PasswordMeterProps {
  /** 0: the rule is not kept yet. See `passwordStrength`. */
  strength: 0 | 1 | 2 | 3 | 4
}

/** The rule for a password, ticked off once it is kept, and how far beyond it this one is. Renders a `div`. */
export function PasswordMeter({ strength }: PasswordMeterProps) {
  const words = useMessages('acceptInvitePage', acceptInvitePageEnglish).form
  return (
    <div data-fbi="password-meter" data-strength={strength}>
      <div data-fbi="meter" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-filled={strength >= step || undefined} />
        ))}
      </div>
      <p>
        <span data-fbi="password-rule" data-kept={strength > 0 || undefined}>
          {strength > 0 && <Icon name="check" />}
          {words.passwordRule}
        </span>{' '}
        {words.passwordAdvice}
      </p>
    </div>
  )
}
