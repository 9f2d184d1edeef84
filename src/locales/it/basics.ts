import type { BasicMessages } from '../../messages/basics'
import type { Grammar } from '../grammar'

export const basics = ({ wait }: Grammar<'it'>): BasicMessages => ({
  roles: {
    dashboard_admin: {
      label: 'Admin',
      description: 'Può invitare persone e modificare tutte le impostazioni.',
    },
    dashboard_user: {
      label: 'Membro',
      description: 'Può usare la dashboard, ma non modificare le impostazioni.',
    },
    instance_admin: {
      label: 'Admin dell’istanza',
      description: 'Può invitare persone e modificare tutte le impostazioni.',
    },
    tenant_admin: {
      label: 'Admin del tenant',
      description: 'Può gestire i tenant assegnati.',
    },
  },
  requestId: (id) => `Richiesta ${id}`,
  tryAgain: 'Riprova',
  tryAgainIn: (seconds) => `Riprova tra ${wait(seconds)}`,
})
