import type { AcceptInvitePageMessages } from '../../messages/accept-invite-page'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const acceptInvitePage = ({ n }: Grammar<'es'>): AcceptInvitePageMessages => ({
  checking: 'Comprobando tu invitación…',
  takingLong: 'Está tardando más de lo normal. Deja esta página abierta.',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    sending: 'Creando tu cuenta…',
    title: 'Crea tu cuenta',
    invited: ({ role, appName, date, over }) => {
      const to = appName ? ` para unirte a ${appName}` : ''
      const as = role ? ` con el rol ${role}` : ''
      const until = over
        ? ` Según el reloj de este dispositivo, el enlace caducó el ${date}, pero puedes probarlo.`
        : ` Tienes hasta el ${date} para usar el enlace.`
      return `Recibiste una invitación${to}${as}.${date ? until : ''}`
    },
    email: 'Correo electrónico',
    name: 'Tu nombre',
    password: 'Contraseña',
    passwordRule: ({ min }) => `Al menos ${n(min)} caracteres`,
    passwordAdvice: 'Cuanto más larga, más segura. Prueba con varias palabras sin relación.',
    showPassword: 'Mostrar contraseña',
    nameMissing: 'Escribe tu nombre.',
    nameTooLong: `El nombre puede tener como máximo ${n(100)} caracteres.`,
    passwordTooShort: ({ min }) => `Usa al menos ${n(min)} caracteres.`,
    passwordTooLong: ({ max }) =>
      `Esta contraseña es demasiado larga. Usa como máximo ${n(max)} caracteres, o menos si tiene tildes, eñes, emojis o letras de otros alfabetos.`,
    passwordRejected: 'El servidor no aceptó esta contraseña. Elige otra.',
    termsMissing: 'Para continuar, debes aceptar esto.',
    insecure: 'Esta página no está cifrada. Otras personas de tu red podrían leer tu contraseña.',
    submit: 'Crear cuenta',
    failures: {
      network: 'No hay conexión con el servidor. Revisa tu conexión e inténtalo de nuevo.',
      lost: 'Se perdió la conexión antes de que se creara tu cuenta.',
      busy: 'El servidor está recibiendo demasiadas solicitudes.',
      server:
        'El servidor tiene un problema en este momento. Inténtalo de nuevo en unos instantes.',
      other: 'El servidor no aceptó estos datos. Revisa lo que escribiste.',
    },
    nothingSaved: 'No se guardó nada.',
    stillHere: 'Lo que escribiste sigue aquí.',
    haveAccount: '¿Ya tienes una cuenta?',
  },
  notices: {
    offline: {
      title: 'No tienes conexión',
      text: 'Esto no afecta a tu invitación. La comprobaremos en cuanto recuperes la conexión.',
    },
    unreachable: {
      title: 'No hay conexión con el servidor',
      text: 'Esto no afecta a tu invitación. Revisa tu conexión. Seguiremos intentándolo.',
    },
    crashed: {
      title: 'Algo falló en esta página',
      text: 'Esto no afecta a tu invitación.',
    },
    framed: {
      title: 'Abre esta página en su propia pestaña',
      text: 'Se muestra dentro de otro sitio, donde no es seguro escribir una contraseña.',
    },
    insecure: {
      title: 'Esta página no es segura',
      text: 'No está cifrada, así que aquí no puedes crear una contraseña. Avisa a la persona que te invitó.',
    },
    no_token: {
      title: 'Abre el enlace de tu invitación',
      text: 'Sin él no se puede crear tu cuenta en esta página. Si no lo encuentras, pide uno nuevo a la persona que te invitó.',
    },
    broken: {
      title: 'Este enlace está incompleto',
      text: 'Le falta una parte. Ábrelo desde la invitación o copia el enlace completo.',
    },
    expired: {
      title: 'Esta invitación caducó',
      text: ({ date }) =>
        `${date ? `Caducó el ${date}: pide` : 'Pide'} un enlace nuevo a la persona que te invitó.`,
    },
    used: {
      title: 'Esta invitación ya se usó',
      text: 'Si la cuenta es tuya, inicia sesión.',
    },
    not_found: {
      title: 'Este enlace no funciona',
      text: 'Puede que se haya revocado o que solo se haya copiado una parte. Pide uno nuevo a la persona que te invitó.',
    },
    someone_else: {
      title: 'Tienes la sesión iniciada con otra cuenta',
      text: ({ email, signedInAs }) =>
        `Esta invitación es para ${email}, pero iniciaste sesión como ${signedInAs}.`,
    },
    trouble: {
      title: 'No se puede comprobar tu invitación',
      text: 'El servidor tiene un problema en este momento. Esto no afecta a tu invitación.',
    },
    unsupported: {
      title: 'Las invitaciones no están disponibles',
      text: 'Este servidor no admite invitaciones. Avisa a la persona que te invitó.',
    },
    impossible: {
      title: 'Tu cuenta no se puede crear en este momento',
      text: 'No se guardó nada y tu invitación sigue siendo válida. Avisa a la persona que te invitó.',
    },
    not_created: {
      title: 'No se pudo crear tu cuenta',
      text: ({ email }) =>
        `Puede que ya tengas una${email ? ` para ${email}` : ''}. Intenta iniciar sesión. Si no funciona, avisa a la persona que te invitó.`,
    },
    exists: {
      title: 'Probablemente ya tienes una cuenta',
      text: ({ email }) =>
        `Parece que tu primer intento funcionó. Inicia sesión${email ? ` como ${email}` : ''} o restablece tu contraseña.`,
    },
    incomplete: {
      title: 'Tu cuenta aún no está lista',
      text: 'Se creó, pero no terminó de configurarse. Avisa a la persona que te invitó.',
    },
    not_yet: {
      title: 'Tu cuenta aún no está creada',
      text: 'No se recibió respuesta y puede que el servidor todavía la esté creando. Seguiremos comprobándolo durante un minuto. Lo que escribiste sigue aquí.',
    },
    unknown: {
      title: 'Aún no sabemos si se creó tu cuenta',
      text: 'El servidor no respondió. Lo comprobaremos en cuanto haya conexión. Lo que escribiste sigue aquí.',
    },
    raced: {
      title: 'Tu cuenta está lista',
      text: ({ email }) =>
        `Se acaba de crear, quizá en otra pestaña. Inicia sesión${email ? ` como ${email}` : ''} con la contraseña que elegiste allí.`,
    },
    ready: {
      title: 'Tu cuenta está lista',
      text: ({ email }) => `Inicia sesión${email ? ` como ${email}` : ''} para continuar.`,
    },
    welcome: {
      title: ({ name }) => (name ? `Te damos la bienvenida, ${name}` : 'Te damos la bienvenida'),
      text: 'Tu cuenta está lista y ya tienes la sesión iniciada.',
    },
  },
  checkAgain: 'Volver a comprobar',
  signIn: 'Iniciar sesión',
  signInInstead: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  proceed: ({ email }) => `Continuar como ${email}`,
  newLink: 'Pedir un enlace nuevo',
  newTab: 'Abrir en otra pestaña',
  back: 'Volver al formulario',
  open: ({ appName }) => (appName ? `Abrir ${appName}` : 'Continuar'),
  details: 'Detalles técnicos',
  copy: 'Copiar',
  copied: 'Copiado',
})

/** The words of the accept page alone. */
export const es = defineLocale('es', { shared: basics, acceptInvitePage })
