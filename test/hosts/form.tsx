import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

/** An app that has put the kit into a form of its own, whose button is above it. */
createRoot(document.getElementById('root')!).render(
  <form action="/submitted">
    <button type="submit">Save</button>
    <Kit />
  </form>,
)
