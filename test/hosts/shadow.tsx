import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

/** An app in a shadow root, with the style sheets of the page in it. */
const root = document.getElementById('root')!.attachShadow({ mode: 'open' })
for (const style of document.querySelectorAll('style')) root.append(style.cloneNode(true))
createRoot(root.appendChild(document.createElement('div'))).render(<Kit />)
