import { createTheme, CssBaseline, ThemeProvider } from '@mui/material'
import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

const search = new URLSearchParams(location.search)
/** Which of MUI's ways to name the scheme in the document is tried. */
const selector = search.get('selector') as 'class' | 'data'
const mode = (search.get('mode') ?? 'system') as 'light' | 'dark' | 'system'
const theme = createTheme({
  cssVariables: { colorSchemeSelector: selector },
  colorSchemes: { light: true, dark: true },
})

createRoot(document.getElementById('root')!).render(
  <ThemeProvider theme={theme} defaultMode={mode}>
    <CssBaseline enableColorScheme />
    <Kit />
  </ThemeProvider>,
)
