import { useState } from 'react'
import { LiveRegion, StepTitle, useAcceptStep, useNoReferrer } from 'fluxbase-invitations'

const TITLES = ['Read the house rules', 'Choose a picture', 'Done']

/** Steps of your own after the accept page: each moves focus to its heading, and no address with a token leaks as a referrer. */
export function Onboarding() {
  const [step, setStep] = useState(0)
  const title = TITLES[step]!
  const { container, announcement } = useAcceptStep({ name: title, doing: null })
  useNoReferrer()

  return (
    <div ref={container} data-fbi-root="">
      <StepTitle level={3}>{title}</StepTitle>
      {step < TITLES.length - 1 && <button onClick={() => setStep(step + 1)}>Next</button>}
      <LiveRegion announcement={announcement} />
    </div>
  )
}
