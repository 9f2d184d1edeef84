import type { AcceptInvitePageMessages } from '../../messages/accept-invite-page'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const acceptInvitePage = ({ n }: Grammar<'de'>): AcceptInvitePageMessages => ({
  checking: 'Ihre Einladung wird geprüft\u00a0…',
  takingLong: 'Das dauert länger als gewöhnlich. Lassen Sie diese Seite offen.',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    sending: 'Ihr Konto wird erstellt\u00a0…',
    title: 'Konto erstellen',
    invited: ({ role, appName, date, over }) => {
      const to = appName ? ` zu ${appName}` : ''
      const as = role ? ` als ${role}` : ''
      const until = over
        ? ` Nach der Uhr dieses Geräts ist der Link am ${date} abgelaufen. Sie können es trotzdem versuchen.`
        : ` Der Link gilt bis ${date}.`
      return `Sie wurden${as}${to} eingeladen.${date ? until : ''}`
    },
    email: 'E-Mail-Adresse',
    name: 'Ihr Name',
    password: 'Passwort',
    passwordRule: ({ min }) => `Mindestens ${n(min)} Zeichen`,
    passwordAdvice: 'Je länger, desto sicherer. Kombinieren Sie ein paar beliebige Wörter.',
    showPassword: 'Passwort anzeigen',
    nameMissing: 'Geben Sie Ihren Namen ein.',
    nameTooLong: `Ein Name darf höchstens ${n(100)} Zeichen haben.`,
    passwordTooShort: ({ min }) => `Verwenden Sie mindestens ${n(min)} Zeichen.`,
    passwordTooLong: ({ max }) =>
      `Dieses Passwort ist zu lang. Verwenden Sie höchstens ${n(max)} Zeichen, mit Umlauten, Emojis oder anderen Schriften weniger.`,
    passwordRejected: 'Der Server hat dieses Passwort nicht angenommen. Wählen Sie ein anderes.',
    termsMissing: 'Stimmen Sie dem zu, um fortzufahren.',
    insecure:
      'Diese Seite ist nicht verschlüsselt. Andere in Ihrem Netzwerk könnten Ihr Passwort lesen.',
    submit: 'Konto erstellen',
    failures: {
      network:
        'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
      lost: 'Die Verbindung ist abgebrochen, bevor Ihr Konto erstellt wurde.',
      busy: 'Der Server erhält gerade zu viele Anfragen.',
      server: 'Der Server hat gerade ein Problem. Versuchen Sie es gleich noch einmal.',
      other: 'Der Server hat diese Angaben nicht angenommen. Prüfen Sie Ihre Eingaben.',
    },
    nothingSaved: 'Es wurde nichts gespeichert.',
    stillHere: 'Ihre Eingaben sind noch da.',
    haveAccount: 'Sie haben schon ein Konto?',
  },
  notices: {
    offline: {
      title: 'Sie sind offline',
      text: 'Ihrer Einladung schadet das nicht. Sie wird geprüft, sobald Sie wieder online sind.',
    },
    unreachable: {
      title: 'Der Server ist nicht erreichbar',
      text: 'Ihrer Einladung schadet das nicht. Prüfen Sie Ihre Verbindung. Wir versuchen es weiter.',
    },
    crashed: {
      title: 'Auf dieser Seite ist etwas schiefgegangen',
      text: 'Ihrer Einladung schadet das nicht.',
    },
    framed: {
      title: 'Öffnen Sie diese Seite in einem eigenen Tab',
      text: 'Sie wird innerhalb einer anderen Website angezeigt. Dort ist die Eingabe eines Passworts nicht sicher.',
    },
    insecure: {
      title: 'Diese Seite ist nicht sicher',
      text: 'Sie ist nicht verschlüsselt, deshalb können Sie hier kein Passwort festlegen. Bitte sagen Sie der Person Bescheid, die Sie eingeladen hat.',
    },
    no_token: {
      title: 'Öffnen Sie den Link aus Ihrer Einladung',
      text: 'Ohne ihn lässt sich hier kein Konto erstellen. Wenn Sie ihn nicht finden, bitten Sie die Person, die Sie eingeladen hat, um einen neuen.',
    },
    broken: {
      title: 'Dieser Link ist unvollständig',
      text: 'Ein Teil davon fehlt. Öffnen Sie ihn aus der Einladung oder kopieren Sie den ganzen Link.',
    },
    expired: {
      title: 'Diese Einladung ist abgelaufen',
      text: ({ date }) =>
        `${date ? `Sie galt bis ${date}. ` : ''}Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link.`,
    },
    used: {
      title: 'Diese Einladung wurde bereits verwendet',
      text: 'Wenn das Konto Ihnen gehört, melden Sie sich an.',
    },
    not_found: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Vielleicht wurde er widerrufen oder nicht ganz kopiert. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen.',
    },
    someone_else: {
      title: 'Sie sind mit einem anderen Konto angemeldet',
      text: ({ email, signedInAs }) =>
        `Diese Einladung ist für ${email}, Sie sind aber als ${signedInAs} angemeldet.`,
    },
    trouble: {
      title: 'Ihre Einladung kann nicht geprüft werden',
      text: 'Der Server hat gerade ein Problem. Ihrer Einladung schadet das nicht.',
    },
    unsupported: {
      title: 'Einladungen sind nicht verfügbar',
      text: 'Dieser Server unterstützt keine Einladungen. Bitte sagen Sie der Person Bescheid, die Sie eingeladen hat.',
    },
    impossible: {
      title: 'Ihr Konto kann gerade nicht erstellt werden',
      text: 'Es wurde nichts gespeichert, und Ihre Einladung gilt weiter. Bitte sagen Sie der Person Bescheid, die Sie eingeladen hat.',
    },
    not_created: {
      title: 'Ihr Konto konnte nicht erstellt werden',
      text: ({ email }) =>
        `Vielleicht haben Sie schon eines${email ? ` für ${email}` : ''}. Versuchen Sie, sich anzumelden. Wenn das nicht klappt, sagen Sie der Person Bescheid, die Sie eingeladen hat.`,
    },
    exists: {
      title: 'Sie haben wahrscheinlich schon ein Konto',
      text: ({ email }) =>
        `Ihr erster Versuch hat offenbar geklappt. Melden Sie sich${email ? ` als ${email}` : ''} an oder setzen Sie Ihr Passwort zurück.`,
    },
    incomplete: {
      title: 'Ihr Konto ist noch nicht bereit',
      text: 'Es wurde erstellt, aber nicht fertig eingerichtet. Bitte sagen Sie der Person Bescheid, die Sie eingeladen hat.',
    },
    not_yet: {
      title: 'Ihr Konto wurde noch nicht erstellt',
      text: 'Wir haben keine Antwort erhalten. Vielleicht arbeitet der Server noch daran. Wir prüfen es eine Minute lang weiter. Ihre Eingaben sind noch da.',
    },
    unknown: {
      title: 'Noch ist unklar, ob Ihr Konto erstellt wurde',
      text: 'Der Server hat nicht geantwortet. Wir prüfen es, sobald er erreichbar ist. Ihre Eingaben sind noch da.',
    },
    raced: {
      title: 'Ihr Konto ist bereit',
      text: ({ email }) =>
        `Es wurde gerade erstellt, vielleicht in einem anderen Tab. Melden Sie sich${email ? ` als ${email}` : ''} mit dem Passwort an, das Sie dort gewählt haben.`,
    },
    ready: {
      title: 'Ihr Konto ist bereit',
      text: ({ email }) => `Melden Sie sich${email ? ` als ${email}` : ''} an, um fortzufahren.`,
    },
    welcome: {
      title: ({ name }) => (name ? `Willkommen, ${name.trim()}` : 'Willkommen'),
      text: 'Ihr Konto ist bereit, und Sie sind angemeldet.',
    },
  },
  checkAgain: 'Erneut prüfen',
  signIn: 'Anmelden',
  signInInstead: 'Stattdessen anmelden',
  signOut: 'Abmelden',
  proceed: ({ email }) => `Als ${email} fortfahren`,
  newLink: 'Neuen Link anfordern',
  newTab: 'In neuem Tab öffnen',
  back: 'Zurück zum Formular',
  open: ({ appName }) => (appName ? `${appName} öffnen` : 'Weiter'),
  details: 'Technische Details',
  copy: 'Kopieren',
  copied: 'Kopiert',
})

/** The words of the accept page alone. */
export const de = defineLocale('de', { shared: basics, acceptInvitePage })
