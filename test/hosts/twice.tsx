import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

/** An app with the kit for two servers on one page. */
createRoot(document.getElementById('root')!).render(
  <>
    <section aria-label="First server">
      <Kit />
    </section>
    <section aria-label="Second server">
      <Kit guests={['alan', 'barbara']} />
    </section>
  </>,
)
