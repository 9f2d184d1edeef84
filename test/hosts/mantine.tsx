import '@mantine/core/styles.layer.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

createRoot(document.getElementById('root')!).render(
  <MantineProvider defaultColorScheme="light">
    <Kit />
  </MantineProvider>,
)
