import type { BasicMessages } from '../../messages/basics'
import type { Grammar } from '../grammar'

export const basics = ({ wait }: Grammar<'fr'>): BasicMessages => ({
  roles: {
    dashboard_admin: {
      label: 'Admin',
      description: 'Peut inviter des personnes et modifier tous les paramètres.',
    },
    dashboard_user: {
      label: 'Membre',
      description: 'Peut utiliser le tableau de bord, mais pas modifier les paramètres.',
    },
    instance_admin: {
      label: 'Admin d’instance',
      description: 'Peut inviter des personnes et modifier tous les paramètres.',
    },
    tenant_admin: {
      label: 'Admin de tenant',
      description: 'Peut gérer les tenants qui lui sont attribués.',
    },
  },
  requestId: (id) => `Requête ${id}`,
  tryAgain: 'Réessayer',
  tryAgainIn: (seconds) => `Réessayer dans ${wait(seconds)}`,
})
