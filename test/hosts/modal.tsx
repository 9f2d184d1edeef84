import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

/** The kit in a dialog of the app. In place of closing, the dialog counts every way in which libraries close theirs. */
function Modal() {
  const dialog = useRef<HTMLDialogElement>(null)
  const closed = (how: string) => {
    dialog.current!.dataset.closed = `${dialog.current!.dataset.closed ?? ''}${how} `
  }
  useEffect(() => {
    dialog.current!.showModal()
    const listening = new AbortController()
    const listen = (target: EventTarget, type: string, capture: boolean) => {
      const how = `${type}${capture ? ' in capture' : ''}`
      const onKey = (event: Event) => {
        const { key, target: on } = event as KeyboardEvent
        // Mantine's own condition. It listens before the kit does.
        const isLeftOut =
          target === window &&
          (on as Element).getAttribute('data-mantine-stop-propagation') === 'true'
        if (key === 'Escape' && !isLeftOut) closed(how)
      }
      target.addEventListener(type, onKey, { capture, signal: listening.signal })
    }
    listen(window, 'keydown', true)
    listen(document, 'keydown', true)
    listen(document, 'keydown', false)
    listen(document, 'keyup', false)
    return () => listening.abort()
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-label="Own dialog"
      onCancel={(event) => {
        event.preventDefault()
        closed('cancel')
      }}
      onClose={() => closed('close')}
      onKeyDown={({ key }) => key === 'Escape' && closed('onKeyDown')}
    >
      <Kit />
    </dialog>
  )
}

createRoot(document.getElementById('root')!).render(<Modal />)
