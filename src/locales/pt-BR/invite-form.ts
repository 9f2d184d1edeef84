import type { InviteFormMessages } from '../../messages/invite-form'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

export const inviteForm = ({
  n,
  plural,
  list,
  period,
  wait,
}: Grammar<'pt-BR'>): InviteFormMessages => {
  const invitations = (count: number) =>
    plural(count, {
      one: `${n(count)} convite`,
      many: `${n(count)} de convites`,
      other: `${n(count)} convites`,
    })
  const people = (count: number) =>
    plural(count, {
      one: `${n(count)} pessoa`,
      many: `${n(count)} de pessoas`,
      other: `${n(count)} pessoas`,
    })
  const ready = (count: number) =>
    count === 0
      ? 'Nenhum pronto'
      : plural(count, {
          one: `${n(count)} pronto`,
          many: `${n(count)} prontos`,
          other: `${n(count)} prontos`,
        })
  const invalid = (count: number) => `${n(count)} a corrigir`
  const duplicate = (count: number) =>
    plural(count, {
      one: `${n(count)} já convidado`,
      many: `${n(count)} já convidados`,
      other: `${n(count)} já convidados`,
    })
  const listed = (count: number) =>
    plural(count, {
      one: `${n(count)} duplicado`,
      many: `${n(count)} duplicados`,
      other: `${n(count)} duplicados`,
    })
  return {
    title: 'Convidar pessoas',
    lead: 'Cada pessoa recebe um link para definir uma senha e ingressar.',
    emailLabel: 'E-mails',
    counter: ({ count, max }) => `${n(count)} de ${n(max)}`,
    addressHint: 'Digite ou cole e-mails',
    dropHint: ', ou arraste um arquivo CSV para cá.',
    chooseFile: 'Escolher arquivo CSV',
    readingFile: (name) => `Lendo ${name ?? 'a tabela colada'}…`,
    fileUnreadable: (name) => `Não foi possível ler ${name}. Tente novamente ou cole os e-mails.`,
    reviewFirst: 'Adicione as pessoas que está revisando ou cancele a revisão.',
    template: 'Baixar um modelo',
    templateFile: 'pessoas-a-convidar.csv',
    templateFailed: 'Não foi possível criar o modelo. Tente novamente.',

    roleLabel: 'Função',
    roleMissing: 'Escolha uma função.',
    roleForbidden:
      'Você não tem permissão para enviar este convite. Escolha outra função ou fale com um administrador.',
    expiryLabel: 'O link vale por',
    span: period,
    untilDate: 'Até…',
    dateLabel: 'Data e hora',
    expiryProblems: {
      missing: 'Informe a data e a hora.',
      too_soon: 'Escolha um momento no futuro.',
      too_late: 'Esta data está muito distante. Escolha uma mais próxima.',
    },
    until: (moment, zone) => `O link vale até ${moment} (${zone})`,
    send: 'Enviar convite',
    sendMany: (count) => `Enviar ${invitations(count)}`,
    sendAnyway: 'Convidar mesmo assim',
    sending: 'Enviando convite…',
    sendingSlow:
      'Está demorando mais que o normal. O servidor talvez ainda esteja enviando o e-mail.',
    sendIn: (seconds) => `Enviar novamente em ${wait(seconds)}`,
    checkAgain: 'Verificar novamente',
    csvHead: {
      email: 'E-mail',
      name: 'Nome',
      role: 'Função',
      result: 'Resultado',
      link: 'Link',
      expires: 'Expiração',
    },
    openProgress: ({ done, total }) => `Enviando ${n(done)} de ${n(total)}`,
    emailProblems: {
      missing: 'Digite o e-mail da pessoa que você quer convidar.',
      too_long: `Um e-mail tem no máximo ${n(254)} caracteres.`,
      no_at: 'Um endereço completo é assim: nome@example.com.',
      no_domain_ending: 'A parte depois do @ precisa de um final, como em example.com.',
      forbidden_character:
        'Ninguém consegue ingressar com um e-mail que tenha aspas, os sinais < e > ou barras invertidas.',
      malformed: 'Veja se há espaços, vírgulas ou pontos a mais.',
      invisible_sign: 'Há um espaço ou um caractere invisível no meio.',
      broken_character: 'Um caractere está corrompido. Digite o e-mail novamente.',
      other_domain: (domains) =>
        `Só é possível convidar e-mails de ${list(domains, 'disjunction')}.`,
      unknown_role: (role) =>
        role ? `A função “${role}” não existe aqui. Escolha outra.` : 'Escolha uma função.',
    },
    lost: {
      checking: 'Não recebemos resposta. Verificando se o convite foi criado…',
      not_yet:
        'Ainda não foi criado. Não recebemos resposta, e o servidor talvez ainda esteja trabalhando nisso. Vamos continuar verificando por um minuto.',
      unknown:
        'Não recebemos resposta, por isso não sabemos se o convite existe. Vamos verificar antes de qualquer novo envio.',
      exists:
        'O convite foi criado, mas não recebemos o link. Reenvie o convite na lista para receber um novo link.',
      nothing: 'A conexão caiu, e nenhum convite foi criado. Você pode enviá-lo novamente.',
    },
    problemGroups: {
      incomplete: (count) =>
        plural(count, {
          one: `${n(count)} e-mail está incompleto`,
          many: `${n(count)} de e-mails estão incompletos`,
          other: `${n(count)} e-mails estão incompletos`,
        }),
      invalid: (count) =>
        plural(count, {
          one: `${n(count)} e-mail não é válido`,
          many: `${n(count)} de e-mails não são válidos`,
          other: `${n(count)} e-mails não são válidos`,
        }),
      other_domain: (count) =>
        plural(count, {
          one: `${n(count)} e-mail é de outro domínio`,
          many: `${n(count)} de e-mails são de outros domínios`,
          other: `${n(count)} e-mails são de outros domínios`,
        }),
      unknown_role: (count) =>
        plural(count, {
          one: `${n(count)} pessoa tem uma função desconhecida`,
          many: `${n(count)} de pessoas têm uma função desconhecida`,
          other: `${n(count)} pessoas têm uma função desconhecida`,
        }),
    },
    repeats: {
      listed: 'Já está nesta lista.',
      perhaps_sent: 'Talvez já tenha um convite.',
      invited: 'Já tem um convite.',
      accepted: 'Já ingressou.',
    },
    notInvitedAgain: 'Nenhum novo convite será enviado.',
    invitedOnce: 'Cada pessoa é convidada só uma vez.',
    addresses: people,
    addressKeys: 'Use as setas para navegar, Enter para editar e Delete para remover.',
    ready,
    invalid,
    duplicate,
    listed,
    removeListed: (count) =>
      plural(count, {
        one: 'Remover duplicado',
        many: 'Remover duplicados',
        other: 'Remover duplicados',
      }),
    removeAll: 'Remover todos',
    unchecked:
      'Não foi possível carregar os convites anteriores, por isso algumas destas pessoas talvez já tenham um.',
    addedOne: ({ email, problem }) => `${email} adicionado.${problem && ` ${problem}`}`,
    added: (counts) => {
      const parts = [
        ready(counts.ready),
        counts.invalid > 0 ? invalid(counts.invalid) : '',
        counts.duplicate > 0 ? duplicate(counts.duplicate) : '',
        counts.listed > 0 ? listed(counts.listed) : '',
      ]
      return `${list(parts.filter(Boolean))}.`
    },
    removed: (email) => `${email} removido.`,
    didYouMean: (email) => `Você quis dizer ${email}?`,
    useIt: 'Usar este',
    use: (email) => `Usar ${email}`,
    edit: 'Editar',
    editLabel: 'E-mail',
    editAddress: (email) => `Editar ${email}`,
    remove: 'Remover',
    removeAddress: (email) => `Remover ${email}`,
    done: 'Concluir',
    writtenAs: (domain) => `Os servidores de e-mail escrevem a parte depois do @ assim: ${domain}.`,
    ownRole: 'Função desta pessoa',
    roleForAll: (role) => (role ? `A mesma de todos (${role})` : 'A mesma de todos'),
    more: (count) => `Mostrar mais ${n(count)}`,
    fewer: 'Mostrar menos',
    alreadyInvited: ({ email, until }) =>
      `${email} já tem um convite.${until ? ` O link vale até ${until}.` : ''}`,
    alreadyAccepted: ({ email }) => `${email} já aceitou um convite.`,
    perhapsInvited:
      'Esta pessoa talvez já tenha um convite. A conexão caiu ou a página foi fechada durante o envio.',
    serverSaid: 'Mensagem do servidor',
    invitedTitle: (email) => `Convite para ${email}`,
    invitedLead: ({ role, until }) =>
      `Função: ${role}.${until ? ` O link vale até ${until}.` : ''}`,
    emailed: (email) => `Enviamos o link por e-mail para ${email}.`,
    notEmailed: 'Nenhum e-mail foi enviado.',
    shareYourself: 'Compartilhe o link diretamente com a pessoa.',
    serverLink: (host) =>
      `Este link leva a ${host}, onde um Fluxbase padrão não tem página. Quem desenvolve o app pode corrigir isso com inviteUrl.`,
    mailedElsewhere: (host) =>
      `O link do e-mail leva a ${host}, onde um Fluxbase padrão não tem página. Compartilhe o link exibido aqui.`,
    unsafeLink:
      'O servidor criou um link que não é um endereço da web, por isso não é possível copiá-lo. Verifique a URL base do servidor.',
    inviteAnother: 'Convidar outra pessoa',

    unsent: (count) =>
      plural(count, {
        one: `${n(count)} pessoa ainda não tinha sido convidada quando esta página foi fechada.`,
        many: `${n(count)} de pessoas ainda não tinham sido convidadas quando esta página foi fechada.`,
        other: `${n(count)} pessoas ainda não tinham sido convidadas quando esta página foi fechada.`,
      }),
    unsentElsewhere:
      'Outra guia está enviando estes convites. Se você fechar essa guia, quem ainda não tiver um convite aparecerá aqui após um minuto.',
    takeUpUnsent: 'Adicionar novamente',
    forgetUnsent: 'Descartar',
    limits: {
      too_many: ({ limit, count }) =>
        `Você pode convidar ${people(limit)} por vez e adicionou ${n(count)}. Remova algumas e convide-as depois.`,
      no_seats: ({ limit, count }) => {
        const seats = plural(limit, {
          one: `resta ${n(limit)} vaga`,
          many: `restam ${n(limit)} de vagas`,
          other: `restam ${n(limit)} vagas`,
        })
        return `Você adicionou ${people(count)}, mas ${limit === 0 ? 'não resta nenhuma vaga' : `só ${seats}`}. Remova algumas pessoas para continuar.`
      },
    },
    sendingTitle: 'Enviando convites',
    progress: ({ done, total }) => `${n(done)} de ${n(total)}`,
    resting: (seconds) =>
      `O servidor está recebendo solicitações demais. Vamos continuar em ${wait(seconds)}.`,
    failedSoFar: (count) => `Até agora, não foi possível criar ${invitations(count)}.`,
    unknownSoFar: (count) =>
      plural(count, {
        one: `Não recebemos resposta sobre ${n(count)} convite, por isso não sabemos se ele existe.`,
        many: `Não recebemos resposta sobre ${n(count)} de convites, por isso não sabemos se eles existem.`,
        other: `Não recebemos resposta sobre ${n(count)} convites, por isso não sabemos se eles existem.`,
      }),
    paused: (waiting) =>
      plural(waiting, {
        one: `Pausado. ${invitations(waiting)} ainda não foi enviado.`,
        many: `Pausado. ${invitations(waiting)} ainda não foram enviados.`,
        other: `Pausado. ${invitations(waiting)} ainda não foram enviados.`,
      }),
    pausedBecause: 'Pausado porque os demais também falhariam.',
    checkingLost:
      'Algumas respostas não chegaram. Verificando quais convites foram criados. Isso pode levar um minuto…',
    finishing: (count) =>
      plural(count, {
        one: `Parado. ${invitations(count)} ainda está sendo enviado.`,
        many: `Parado. ${invitations(count)} ainda estão sendo enviados.`,
        other: `Parado. ${invitations(count)} ainda estão sendo enviados.`,
      }),
    pause: 'Pausar',
    resume: 'Retomar',
    stop: 'Parar',
    leaveOpen: 'Mantenha esta página aberta até que todos os convites sejam enviados.',
    resultsTitle: ({ done, open }) => {
      const created = plural(done + open, {
        one: `${n(done + open)} convite criado`,
        many: `${n(done + open)} de convites criados`,
        other: `${n(done + open)} convites criados`,
      })
      return open > 0 ? `${n(done)} de ${created}` : created
    },
    shareLinks: 'Compartilhe os links diretamente com as pessoas.',
    someNotEmailed: ({ count, total }) =>
      plural(count, {
        one: `${n(count)} de ${n(total)} convites não foi enviado por e-mail.`,
        many: `${n(count)} de ${n(total)} convites não foram enviados por e-mail.`,
        other: `${n(count)} de ${n(total)} convites não foram enviados por e-mail.`,
      }),
    allEmailed: 'Enviamos o link por e-mail para cada pessoa.',
    linksDie: 'Você só verá estes links uma vez.',
    copyAll: (count) =>
      plural(count, {
        one: 'Copiar o link',
        many: `Copiar os ${n(count)} de links`,
        other: `Copiar os ${n(count)} links`,
      }),
    copySome: (count) =>
      plural(count, {
        one: 'Copiar este link',
        many: `Copiar estes ${n(count)} de links`,
        other: `Copiar estes ${n(count)} links`,
      }),
    copyContents: 'Copia cada e-mail com o respectivo link, um por linha.',
    allCopied: 'Links copiados',
    copyAllFailed: 'Não foi possível copiar os links. Selecione e copie o texto manualmente.',
    allLinks: 'Todos os links',
    save: 'Salvar como CSV',
    saveFailed: 'Não foi possível criar o arquivo. Tente novamente ou copie os links.',
    fileName: 'convites.csv',
    invitedResult: 'Convite criado',
    noEmailResult: 'Convite criado. Nenhum e-mail foi enviado.',
    dateHasPassed: 'Não enviado porque a data de expiração do link já passou.',
    notSent: 'Não enviado.',
    resultGroups: {
      failed: (count) =>
        plural(count, {
          one: `${n(count)} convite não criado`,
          many: `${n(count)} de convites não criados`,
          other: `${n(count)} convites não criados`,
        }),
      unknown: (count) => `${n(count)} sem confirmação`,
      waiting: (count) =>
        plural(count, {
          one: `${n(count)} não enviado`,
          many: `${n(count)} não enviados`,
          other: `${n(count)} não enviados`,
        }),
      done: (count) =>
        plural(count, {
          one: `${n(count)} convite criado sem link para copiar`,
          many: `${n(count)} de convites criados sem link para copiar`,
          other: `${n(count)} convites criados sem link para copiar`,
        }),
    },
    sendRest: (count) =>
      plural(count, {
        one: 'Enviar o último',
        many: `Enviar os outros ${n(count)}`,
        other: `Enviar os outros ${n(count)}`,
      }),
    stillInForm: (count) =>
      `${people(count)} ${plural(count, { one: 'ainda está', many: 'ainda estão', other: 'ainda estão' })} no formulário`,
    backToForm: (count) => (count === 0 ? 'Convidar mais pessoas' : 'Voltar ao formulário'),
    copyLinkFor: (email) => `Copiar link do convite para ${email}`,
  }
}

/** The words of the form and its dialog alone. */
export const ptBR = defineLocale('pt-BR', { shared, inviteForm, recipientImport })
