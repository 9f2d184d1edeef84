import type { BasicMessages } from '../../messages/basics'
import type { Grammar } from '../grammar'

export const basics = ({ wait }: Grammar<'pl'>): BasicMessages => ({
  roles: {
    dashboard_admin: {
      label: 'Administrator',
      description: 'Może zapraszać osoby i zmieniać wszystkie ustawienia.',
    },
    dashboard_user: {
      label: 'Członek',
      description: 'Może korzystać z panelu, ale nie może zmieniać ustawień.',
    },
    instance_admin: {
      label: 'Administrator instancji',
      description: 'Może zapraszać osoby i zmieniać wszystkie ustawienia.',
    },
    tenant_admin: {
      label: 'Administrator dzierżawy',
      description: 'Może zarządzać przypisanymi dzierżawami.',
    },
  },
  requestId: (id) => `Identyfikator żądania: ${id}`,
  tryAgain: 'Spróbuj ponownie',
  tryAgainIn: (seconds) => `Spróbuj ponownie za ${wait(seconds)}`,
})
