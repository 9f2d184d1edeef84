import { createTheme, CssBaseline, ThemeProvider } from '@mui/material'
import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

/** Which of MUI's ways to name the scheme in the document is tried. */
const selector = new URLSearchParams(location.search).get('selector') as 'class' | 'data'
const theme = createTheme({
  cssVariables: { colorSchemeSelector: selector },
  colorSchemes: { light: true, dark: true },
})

createRoot(document.getElementById('root')!).render(
  <ThemeProvider theme={theme} defaultMode="system">
    <CssBaseline enableColorScheme />
    <Kit />
  </ThemeProvider>,
)
