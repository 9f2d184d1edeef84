import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

/** An app that renders into the document of a frame, as previews do: its own `document` and `window` are those outside. */
const frame = document.createElement('iframe')
frame.title = 'Preview'
frame.srcdoc = '<!doctype html><html lang="en"><title>Preview</title><div id="root"></div>'
frame.style.cssText =
  'display: block; width: 900px; height: 500px; margin: 150px 0 0 250px; border: 0'
frame.addEventListener('load', () => {
  const { head, body } = frame.contentDocument!
  for (const style of document.querySelectorAll('style')) head.append(style.cloneNode(true))
  createRoot(body.querySelector('#root')!).render(<Kit />)
})
document.getElementById('root')!.append(frame)
