import type { InvitationTableMessages, RunCounts } from '../../messages/invitation-table'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { shared } from './shared'

const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence} O link expira em ${date}.`

export const invitationTable = ({
  n,
  plural,
  list,
  wait,
}: Grammar<'pt-BR'>): InvitationTableMessages => {
  const invitations = (count: number) =>
    plural(count, {
      one: `${n(count)} convite`,
      many: `${n(count)} de convites`,
      other: `${n(count)} convites`,
    })
  /** A count with a word for it, which is the same for millions. */
  const counted = (count: number, one: string, other: string) =>
    `${n(count)} ${plural(count, { one, many: other, other })}`
  /** What has become of the rows of a run. */
  const ended = (what: string, { total, done, failed, unknown }: RunCounts) =>
    list(
      [
        (done < total ? `${n(done)} de ` : '') + what,
        failed > 0 ? `${n(failed)} com falha` : '',
        unknown > 0 ? `${n(unknown)} sem confirmação` : '',
      ].filter(Boolean),
    )
  return {
    title: 'Convites',
    updated: (clock) => `atualizado às ${clock}`,
    refresh: 'Atualizar',
    refreshed: (clock) => `Atualizado às ${clock}.`,
    invite: 'Convidar pessoas',

    summary: ({ pending, expiring, expired, accepted }) =>
      list([
        counted(pending, 'pendente', 'pendentes'),
        counted(expiring, 'expira em breve', 'expiram em breve'),
        counted(expired, 'expirado', 'expirados'),
        counted(accepted, 'aceito', 'aceitos'),
      ]),
    filterByStatus: 'Filtrar por status',
    all: 'Todos',
    search: 'Buscar por e-mail ou função',
    searchShort: 'Buscar',
    role: 'Função',
    anyRole: 'Todas as funções',
    clearSearch: 'Limpar busca',
    clearFilters: 'Limpar filtros',
    filter: 'Filtrar',
    sortBy: 'Ordenar por',
    sortOrder: 'Ordem',
    sortOrders: {
      newest: 'Mais recentes',
      oldest: 'Mais antigos',
      ascending: 'Crescente',
      descending: 'Decrescente',
    },
    results: (count) => (count === 0 ? 'Nenhum convite' : invitations(count)),
    shown: ({ shown, total }) => `${n(shown)} de ${n(total)}`,

    caption: 'Convites',
    scroller: 'Tabela de convites',
    skipRows: 'Pular as linhas',
    skipRowsBack: 'Voltar ao início das linhas',
    columns: {
      select: 'Selecionado',
      person: 'Pessoa',
      status: 'Status',
      role: 'Função',
      invited: 'Convite',
      expires: 'Expiração',
      actions: 'Ações',
    },
    by: (name) => `por ${name}`,
    joined: (date) => `ingressou em ${date}`,
    sending: 'Enviando…',
    timesIn: (zone) => `Fuso horário: ${zone}`,
    exactTimes: 'Horários exatos',

    selectRow: (email) => `Selecionar ${email}`,
    selectAll: 'Selecionar tudo',
    selected: (count) =>
      count === 0 ? 'Nenhum selecionado' : counted(count, 'selecionado', 'selecionados'),
    clear: 'Limpar',
    select: 'Selecionar',
    done: 'Concluir',
    exportCsv: 'Exportar CSV',
    exported: { by: 'Enviado por', joined: 'Data de ingresso', file: 'convites' },
    sorted: {
      ascending: (column) => `Ordenado por ${column}, em ordem crescente.`,
      descending: (column) => `Ordenado por ${column}, em ordem decrescente.`,
    },
    exportFailed: 'Não foi possível criar o arquivo. Tente novamente.',
    compact: 'Linhas compactas',

    unseenSigns:
      'Este e-mail contém um espaço ou um caractere invisível, que é exibido como código.',
    writtenAs: (domain) => `Os servidores de e-mail escrevem a parte depois do @ assim: ${domain}.`,
    repeated: ({ email, number }) => `${email} (${n(number)})`,
    copyLinkFor: (email) => `Copiar link do convite para ${email}`,
    copyNewLink: 'Copiar novo link',
    copyNewLinkFor: (email) => `Copiar novo link do convite para ${email}`,
    resend: 'Reenviar',
    resendFor: (email) => `Reenviar convite para ${email}`,
    moreFor: (email) => `Mais ações para ${email}`,
    linkUnsafe:
      'O servidor criou um link que não é um endereço da web, por isso não é possível copiá-lo. Verifique a URL base do servidor e reenvie o convite.',
    newer: (date) =>
      date === null ? 'Há um convite mais recente.' : `Há um convite mais recente (${date}).`,

    loading: 'Carregando convites…',
    emptyTitle: 'Nenhum convite ainda',
    emptyText: 'Convide pessoas para o seu painel.',
    noMatch: (search) => `Nenhum convite corresponde a “${search}”.`,
    noMatchFilters: 'Nenhum convite corresponde a estes filtros.',
    errorTitle: 'Não é possível exibir os convites no momento',
    forbiddenTitle: 'Você não tem acesso aos convites',
    stale: (clock) => `Não foi possível atualizar. Esta lista é das ${clock}.`,
    unreadable: (count) =>
      plural(count, {
        one: `Não foi possível ler ${n(count)} convite, que não aparece aqui.`,
        many: `Não foi possível ler ${n(count)} de convites, que não aparecem aqui.`,
        other: `Não foi possível ler ${n(count)} convites, que não aparecem aqui.`,
      }),
    checkAgain: 'Verificar novamente',
    tryAgainFor: (email) => `Tentar novamente para ${email}`,
    checkAgainFor: (email) => `Verificar novamente para ${email}`,
    revokeBlocked: {
      accepted: () => 'Este convite já foi aceito, por isso não há nada para revogar.',
      link_not_held: (date) =>
        until(
          'Para revogar, é preciso ter o link, que só é exibido quando o convite é criado.',
          date,
        ),
      unsupported: (date) => until('Este servidor não permite revogar convites.', date),
    },
    revoked: (email) => `Convite para ${email} revogado.`,
    notRevoked: (why) => `O convite não foi revogado. ${why}`,
    revokeUnknown: {
      nothing: 'Não recebemos resposta, por isso não sabemos se este convite foi revogado.',
      absent:
        'Ainda não foi revogado. Não recebemos resposta, e o servidor talvez ainda esteja trabalhando nisso.',
    },

    waiting: 'Aguardando…',
    revoking: 'Revogando…',
    resending: 'Criando um novo link…',
    resent: {
      revoked: () => 'Novo link criado. O antigo não funciona mais.',
      expired: () => 'Novo link criado.',
      live: (date) =>
        date === null
          ? 'Novo link criado. O antigo continua funcionando.'
          : `Novo link criado. O antigo continua funcionando até ${date}.`,
      unknown: () => 'Novo link criado. O antigo talvez ainda funcione.',
    },
    notResent: (why) => `Nenhum link novo foi criado. ${why}`,
    resendUnknown: {
      nothing: 'Não recebemos resposta, por isso não sabemos se há um novo link.',
      absent:
        'Ainda não há um novo link. Não recebemos resposta, e o servidor talvez ainda o esteja criando.',
    },
    about: (email, text) => `${email}: ${text}`,

    clearSelection: 'Limpar seleção',
    copyLinks: 'Copiar links',
    linksCopied: (count) =>
      plural(count, {
        one: `${n(count)} link copiado.`,
        many: `${n(count)} de links copiados.`,
        other: `${n(count)} links copiados.`,
      }),
    linksLeftOut: (count) =>
      plural(count, {
        one: `${n(count)} dos convites selecionados não tem link aqui. Reenvie-o para receber um novo.`,
        many: `${n(count)} dos convites selecionados não têm link aqui. Reenvie-os para receber novos.`,
        other: `${n(count)} dos convites selecionados não têm link aqui. Reenvie-os para receber novos.`,
      }),
    linksNotCopied: 'Não foi possível copiar os links. Selecione e copie os links manualmente.',
    links: 'Links dos convites',
    nothingTo: {
      resend: 'Nenhum destes convites pode ser reenviado, porque todas as pessoas já ingressaram.',
      revoke: 'Nenhum destes convites pode ser revogado aqui.',
      copy: 'Nenhum destes links está disponível aqui. Reenvie os convites para receber novos links.',
    },
    revokeMany: 'Revogar…',
    revokeManyTitle: (count) => `Revogar ${invitations(count)}?`,
    revokeManyConsequence: (count) =>
      plural(count, {
        one: 'O link deixa de funcionar imediatamente. Isso não pode ser desfeito.',
        many: 'Os links deixam de funcionar imediatamente. Isso não pode ser desfeito.',
        other: 'Os links deixam de funcionar imediatamente. Isso não pode ser desfeito.',
      }),
    revokeConfirm: (count) => `Revogar ${invitations(count)}`,
    leftOut: (count) =>
      plural(count, {
        one: `${n(count)} dos convites selecionados não pode ser revogado aqui e não vai mudar.`,
        many: `${n(count)} dos convites selecionados não podem ser revogados aqui e não vão mudar.`,
        other: `${n(count)} dos convites selecionados não podem ser revogados aqui e não vão mudar.`,
      }),
    running: { resend: 'Criando novos links', revoke: 'Revogando convites' },
    ran: {
      resend: (counts) => {
        const links = plural(counts.total, {
          one: `${n(counts.total)} novo link criado`,
          many: `${n(counts.total)} de novos links criados`,
          other: `${n(counts.total)} novos links criados`,
        })
        return ended(links, counts)
      },
      revoke: (counts) => {
        const revoked = plural(counts.total, {
          one: 'revogado',
          many: 'revogados',
          other: 'revogados',
        })
        return ended(`${invitations(counts.total)} ${revoked}`, counts)
      },
    },
    progress: ({ done, total }) => `${n(done)} de ${n(total)}`,
    resting: (seconds) =>
      `O servidor está recebendo solicitações demais. Vamos continuar em ${wait(seconds)}.`,
    pause: 'Pausar',
    resume: 'Retomar',
    stop: 'Parar',
    retryFailed: 'Tentar novamente os que falharam',
    copyNewLinks: (count) =>
      plural(count, {
        one: 'Copiar novo link',
        many: `Copiar ${n(count)} de novos links`,
        other: `Copiar ${n(count)} novos links`,
      }),
    newLinksNotSent: (count) => {
      const links = 'Compartilhe os novos links diretamente com as pessoas.'
      const one = 'Compartilhe o novo link diretamente com a pessoa.'
      return `Nenhum e-mail foi enviado. ${plural(count, { one, many: links, other: links })}`
    },
    actionFor: ({ label, email }) => `${label}: ${email}`,
    linkNotHeld:
      'O link só é exibido quando o convite é criado. Reenvie o convite para receber um novo link.',
    linkExpired: 'O link expirou. Reenvie o convite para receber um novo.',
    revoke: 'Revogar convite',
    revokeFor: (email) => `Revogar convite para ${email}`,
    revokeTitle: (email) => `Revogar o convite para ${email}?`,
    revokeConsequence: 'O link deixa de funcionar imediatamente. Isso não pode ser desfeito.',
  }
}

/** The words of the table alone. */
export const ptBR = defineLocale('pt-BR', { shared, invitationTable })
