import '@mantine/core/styles.layer.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

const mode = (new URLSearchParams(location.search).get('mode') ?? 'light') as 'light' | 'dark'

createRoot(document.getElementById('root')!).render(
  <MantineProvider defaultColorScheme={mode}>
    <Kit />
  </MantineProvider>,
)
