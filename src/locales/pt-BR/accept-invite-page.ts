import type { AcceptInvitePageMessages } from '../../messages/accept-invite-page'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const acceptInvitePage = ({ n }: Grammar<'pt-BR'>): AcceptInvitePageMessages => ({
  checking: 'Verificando seu convite…',
  takingLong: 'Está demorando mais que o normal. Mantenha esta página aberta.',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    sending: 'Criando sua conta…',
    title: 'Crie sua conta',
    invited: ({ role, appName, date, over }) => {
      const to = appName ? ` para ${appName}` : ''
      const as = role ? ` com a função ${role}` : ''
      const until = over
        ? ` Pelo relógio deste dispositivo, o link expirou em ${date}. Você pode tentar mesmo assim.`
        : ` O link vale até ${date}.`
      return `Você recebeu um convite${to}${as}.${date ? until : ''}`
    },
    email: 'E-mail',
    name: 'Seu nome',
    password: 'Senha',
    passwordRule: ({ min }) => `Pelo menos ${n(min)} caracteres`,
    passwordAdvice:
      'Quanto mais longa, mais forte é a senha. Experimente algumas palavras sem relação entre si.',
    showPassword: 'Mostrar senha',
    nameMissing: 'Digite seu nome.',
    nameTooLong: `Um nome pode ter no máximo ${n(100)} caracteres.`,
    passwordTooShort: ({ min }) => `Use pelo menos ${n(min)} caracteres.`,
    passwordTooLong: ({ max }) =>
      `Esta senha é longa demais. Use no máximo ${n(max)} caracteres, ou menos se houver acentos, emojis ou letras não latinas.`,
    passwordRejected: 'O servidor não aceitou esta senha. Escolha outra.',
    termsMissing: 'Para continuar, você precisa concordar com isto.',
    insecure: 'Esta página não é criptografada. Outras pessoas na sua rede poderiam ler sua senha.',
    submit: 'Criar conta',
    failures: {
      network: 'Não foi possível acessar o servidor. Verifique sua conexão e tente novamente.',
      lost: 'A conexão caiu antes que sua conta fosse criada.',
      busy: 'O servidor está recebendo solicitações demais.',
      server: 'O servidor está com um problema no momento. Tente novamente em instantes.',
      other: 'O servidor não aceitou estes dados. Confira o que você digitou.',
    },
    nothingSaved: 'Nada foi salvo.',
    stillHere: 'O que você digitou continua aqui.',
    haveAccount: 'Já tem uma conta?',
  },
  notices: {
    offline: {
      title: 'Você está offline',
      text: 'Isso não afeta seu convite. Vamos verificá-lo assim que a conexão voltar.',
    },
    unreachable: {
      title: 'Não conseguimos acessar o servidor',
      text: 'Isso não afeta seu convite. Verifique sua conexão. Vamos continuar tentando.',
    },
    crashed: {
      title: 'Algo deu errado nesta página',
      text: 'Isso não afeta seu convite.',
    },
    framed: {
      title: 'Abra esta página em uma guia própria',
      text: 'Ela está sendo exibida dentro de outro site, onde não é seguro digitar uma senha.',
    },
    insecure: {
      title: 'Esta página não é segura',
      text: 'Ela não é criptografada, por isso você não pode definir uma senha aqui. Avise quem convidou você.',
    },
    no_token: {
      title: 'Abra o link do seu convite',
      text: 'Esta página precisa desse link para criar sua conta. Se não o encontrar, peça um novo a quem convidou você.',
    },
    broken: {
      title: 'Este link está incompleto',
      text: 'Falta uma parte dele. Abra o link no convite ou copie o link inteiro.',
    },
    expired: {
      title: 'Este convite expirou',
      text: ({ date }) =>
        `${date ? `Ele valia até ${date}. ` : ''}Peça um novo link a quem convidou você.`,
    },
    used: {
      title: 'Este convite já foi usado',
      text: 'Se a conta for sua, é só entrar.',
    },
    not_found: {
      title: 'Este link não funciona',
      text: 'Ele pode ter sido revogado ou copiado só em parte. Peça um novo link a quem convidou você.',
    },
    someone_else: {
      title: 'Você entrou com outra conta',
      text: ({ email, signedInAs }) =>
        `Este convite é para ${email}, mas você entrou como ${signedInAs}.`,
    },
    trouble: {
      title: 'Não conseguimos verificar seu convite',
      text: 'O servidor está com um problema no momento. Isso não afeta seu convite.',
    },
    unsupported: {
      title: 'Os convites não estão disponíveis',
      text: 'Este servidor não oferece convites. Avise quem convidou você.',
    },
    impossible: {
      title: 'Não é possível criar sua conta no momento',
      text: 'Nada foi salvo, e seu convite continua valendo. Avise quem convidou você.',
    },
    not_created: {
      title: 'Não foi possível criar sua conta',
      text: ({ email }) =>
        `Talvez você já tenha uma${email ? ` para ${email}` : ''}. Tente entrar. Se não funcionar, avise quem convidou você.`,
    },
    exists: {
      title: 'Você provavelmente já tem uma conta',
      text: ({ email }) =>
        `Parece que sua primeira tentativa deu certo. Entre ${email ? `como ${email}` : 'na sua conta'} ou redefina sua senha.`,
    },
    incomplete: {
      title: 'Sua conta ainda não está pronta',
      text: 'Ela foi criada, mas a configuração não foi concluída. Avise quem convidou você.',
    },
    not_yet: {
      title: 'Sua conta ainda não foi criada',
      text: 'Não recebemos resposta, e o servidor talvez ainda esteja criando a conta. Vamos continuar verificando por um minuto. O que você digitou continua aqui.',
    },
    unknown: {
      title: 'Ainda não sabemos se sua conta foi criada',
      text: 'O servidor não respondeu. Vamos verificar assim que conseguirmos acessá-lo. O que você digitou continua aqui.',
    },
    raced: {
      title: 'Sua conta está pronta',
      text: ({ email }) =>
        `Ela acabou de ser criada, talvez em outra guia. Entre${email ? ` como ${email}` : ''} com a senha que você escolheu lá.`,
    },
    ready: {
      title: 'Sua conta está pronta',
      text: ({ email }) => `Entre ${email ? `como ${email} ` : ''}para continuar.`,
    },
    welcome: {
      title: ({ name }) => (name ? `Boas-vindas, ${name.trim()}` : 'Boas-vindas'),
      text: 'Sua conta está pronta, e você já entrou.',
    },
  },
  checkAgain: 'Verificar novamente',
  signIn: 'Entrar',
  signInInstead: 'Entrar na minha conta',
  signOut: 'Sair',
  proceed: ({ email }) => `Continuar como ${email}`,
  newLink: 'Pedir um novo link',
  newTab: 'Abrir em uma nova guia',
  back: 'Voltar ao formulário',
  open: ({ appName }) => (appName ? `Abrir ${appName}` : 'Continuar'),
  details: 'Detalhes técnicos',
  copy: 'Copiar',
  copied: 'Copiado',
})

/** The words of the accept page alone. */
export const ptBR = defineLocale('pt-BR', { shared: basics, acceptInvitePage })
