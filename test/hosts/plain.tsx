import { createRoot } from 'react-dom/client'
import { Kit } from './kit'

createRoot(document.getElementById('root')!).render(<Kit />)
