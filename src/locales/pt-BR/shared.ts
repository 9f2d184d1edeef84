import type { SharedMessages } from '../../messages/shared'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const shared = (grammar: Grammar<'pt-BR'>): SharedMessages => ({
  ...basics(grammar),
  status: {
    pending: 'Pendente',
    expiring: 'Expira em breve',
    expired: 'Expirado',
    accepted: 'Aceito',
  },
  copyLink: 'Copiar link',
  linkCopied: 'Link copiado',
  copyFailed: 'Não foi possível copiar o link. Selecione e copie o link manualmente.',
  inviteLink: 'Link do convite',
  cancel: 'Cancelar',
  close: 'Fechar',
  crashed:
    'Algo deu errado, e esta parte não pode ser exibida. O resto da página continua funcionando.',
  you: 'você',
  unknownDate: 'Data desconhecida',
  errors: {
    network: 'Não foi possível acessar o servidor. Verifique sua conexão e tente novamente.',
    invalid_role: 'Esta função não existe no servidor. Escolha outra.',
    timeout: 'O servidor demorou demais para responder. Tente novamente em instantes.',
    aborted:
      'Alguém entrou com outra conta antes da conclusão, por isso nada foi enviado. Confira os dados e tente novamente.',
    protocol:
      'O servidor enviou uma resposta inesperada. Tente novamente ou fale com um administrador.',
    invalid_configuration: 'Esta página não está configurada corretamente. Avise um administrador.',
    invalid_link: 'Este link de convite está incompleto.',
    invalid_credentials: 'O e-mail ou a senha está incorreto.',
    account_locked: `Esta conta foi bloqueada após muitas tentativas. Aguarde ${grammar.n(15)} minutos e tente novamente.`,
    account_inactive: 'Esta conta não está ativa. Peça a um administrador que a ative.',
    two_factor_required: 'Para entrar nesta conta, conclua a autenticação de dois fatores.',
    unauthorized: 'Sua sessão foi encerrada. Entre novamente para continuar.',
    forbidden: 'Você não tem permissão para fazer isso. Fale com um administrador.',
    not_found: 'Este convite não existe mais.',
    already_accepted: 'Este convite já foi usado.',
    expired: 'Este convite expirou.',
    lookup_failed: 'O servidor não conseguiu consultar este convite. Tente novamente em instantes.',
    invalid_request: 'O servidor não aceitou estes dados. Confira o que você digitou.',
    password_rejected: `O servidor não aceitou esta senha. Use pelo menos ${grammar.n(12)} caracteres.`,
    payload_too_large: 'Esta solicitação é grande demais para o servidor.',
    rate_limited: 'O servidor está recebendo solicitações demais. Tente novamente em instantes.',
    conflict:
      'O servidor ainda está processando esta solicitação. Confira a lista antes de tentar novamente.',
    unsupported: 'Este servidor não oferece esse recurso.',
    revoke_unsupported: 'Este servidor não permite revogar convites.',
    link_not_held:
      'O link só é exibido quando o convite é criado. Reenvie o convite para receber um novo link.',
    created_without_link:
      'O convite foi criado, mas não recebemos o link. Reenvie o convite na lista para receber um novo link.',
    not_done: 'A conexão caiu, e nada foi alterado. Você pode tentar novamente.',
    account_impossible:
      'Não é possível criar sua conta no momento. Nada foi salvo, e seu convite continua valendo.',
    account_not_created:
      'O servidor não conseguiu criar a conta. Talvez você já tenha uma. Tente entrar.',
    account_incomplete:
      'Sua conta foi criada, mas a configuração não foi concluída. Avise quem convidou você.',
    account_without_session: 'Sua conta está pronta. Entre para continuar.',
    server_error: 'Algo deu errado no servidor. Tente novamente em instantes.',
    unavailable: 'O servidor não está disponível no momento. Tente novamente em instantes.',
  },
})
