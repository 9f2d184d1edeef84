import type { BasicMessages } from '../../messages/basics'
import type { Grammar } from '../grammar'

export const basics = ({ wait }: Grammar<'nl'>): BasicMessages => ({
  roles: {
    dashboard_admin: {
      label: 'Beheerder',
      description: 'Kan mensen uitnodigen en alle instellingen wijzigen.',
    },
    dashboard_user: {
      label: 'Lid',
      description: 'Kan het dashboard gebruiken, maar geen instellingen wijzigen.',
    },
    instance_admin: {
      label: 'Instantiebeheerder',
      description: 'Kan mensen uitnodigen en alle instellingen wijzigen.',
    },
    tenant_admin: {
      label: 'Tenantbeheerder',
      description: 'Kan de toegewezen tenants beheren.',
    },
  },
  requestId: (id) => `Verzoek ${id}`,
  tryAgain: 'Opnieuw proberen',
  tryAgainIn: (seconds) => `Opnieuw proberen over ${wait(seconds)}`,
})
