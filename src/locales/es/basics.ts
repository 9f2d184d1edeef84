import type { BasicMessages } from '../../messages/basics'
import type { Grammar } from '../grammar'

export const basics = ({ wait }: Grammar<'es'>): BasicMessages => ({
  roles: {
    dashboard_admin: {
      label: 'Administrador',
      description: 'Puede invitar a personas y cambiar toda la configuración.',
    },
    dashboard_user: {
      label: 'Miembro',
      description: 'Puede usar el panel, pero no cambiar la configuración.',
    },
    instance_admin: {
      label: 'Administrador de la instancia',
      description: 'Puede invitar a personas y cambiar toda la configuración.',
    },
    tenant_admin: {
      label: 'Administrador de inquilinos',
      description: 'Puede administrar los inquilinos que tiene asignados.',
    },
  },
  requestId: (id) => `Solicitud ${id}`,
  tryAgain: 'Reintentar',
  tryAgainIn: (seconds) => `Reintentar en ${wait(seconds)}`,
})
