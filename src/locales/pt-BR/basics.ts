import type { BasicMessages } from '../../messages/basics'
import type { Grammar } from '../grammar'

export const basics = ({ wait }: Grammar<'pt-BR'>): BasicMessages => ({
  roles: {
    dashboard_admin: {
      label: 'Administrador',
      description: 'Pode convidar pessoas e alterar todas as configurações.',
    },
    dashboard_user: {
      label: 'Membro',
      description: 'Pode usar o painel, mas não alterar configurações.',
    },
    instance_admin: {
      label: 'Administrador da instância',
      description: 'Pode convidar pessoas e alterar todas as configurações.',
    },
    tenant_admin: {
      label: 'Administrador de locatários',
      description: 'Pode gerenciar os locatários sob sua responsabilidade.',
    },
  },
  requestId: (id) => `Solicitação ${id}`,
  tryAgain: 'Tentar novamente',
  tryAgainIn: (seconds) => `Tentar novamente em ${wait(seconds)}`,
})
