import { useRef } from 'react'
import { InviteForm } from 'fluxbase-invitations'
import { LiveDropIn } from './live-drop-in'

const INVITED = 'ada.lovelace@example.com'

/** As somebody might copy it from a mail and a chat. */
const LIST = `Grace Hopper <grace@navy.example>; edsger@tue.example
barbara@mit
${INVITED}
Jean Bartik <jean@eniac.example>, frances@ibm.example`

/** The form, and a button that pastes a list into it. */
export function LiveInviteForm() {
  const container = useRef<HTMLDivElement>(null)

  function paste() {
    const input = container.current?.querySelector<HTMLElement>('[data-fbi="address-input"]')
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', LIST)
    input?.focus()
    input?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }
  return (
    <div ref={container}>
      <LiveDropIn seed={(fake) => fake.invite({ email: INVITED })}>
        {() => <InviteForm headingLevel={3} />}
      </LiveDropIn>
      <p className="aside">
        <button type="button" className="link" onClick={paste}>
          Paste an example
        </button>
      </p>
    </div>
  )
}
