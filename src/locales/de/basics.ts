import type { BasicMessages } from '../../messages/basics'
import type { Grammar } from '../grammar'

export const basics = ({ wait }: Grammar<'de'>): BasicMessages => ({
  roles: {
    dashboard_admin: {
      label: 'Admin',
      description: 'Kann Personen einladen und alle Einstellungen ändern.',
    },
    dashboard_user: {
      label: 'Mitglied',
      description: 'Kann das Dashboard nutzen, aber keine Einstellungen ändern.',
    },
    instance_admin: {
      label: 'Instanz-Admin',
      description: 'Kann Personen einladen und alle Einstellungen ändern.',
    },
    tenant_admin: {
      label: 'Mandanten-Admin',
      description: 'Kann die zugewiesenen Mandanten verwalten.',
    },
  },
  requestId: (id) => `Anfrage ${id}`,
  tryAgain: 'Erneut versuchen',
  tryAgainIn: (seconds) => `In ${wait(seconds)} erneut versuchen`,
})
