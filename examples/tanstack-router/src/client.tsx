import 'fluxbase-invitations/styles.css'
import './page.css'
import { hydrateRoot } from 'react-dom/client'
import { RouterClient } from '@tanstack/react-router/ssr/client'
import { cookieStorage } from './account'
import { createAppRouter } from './router'

const cookies = cookieStorage(
  () => document.cookie,
  (cookie) => (document.cookie = cookie),
)
hydrateRoot(document, <RouterClient router={createAppRouter(cookies)} />)
