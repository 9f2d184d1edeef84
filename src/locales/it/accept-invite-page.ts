import type { AcceptInvitePageMessages } from '../../messages/accept-invite-page'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { basics } from './basics'

// A date without a weekday follows a colon: its article would depend on the number ("il 7", but "l’8").
export const acceptInvitePage = ({ n }: Grammar<'it'>): AcceptInvitePageMessages => ({
  checking: 'Verifica dell’invito in corso…',
  takingLong: 'Ci vuole più tempo del solito. Lascia aperta questa pagina.',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    sending: 'Creazione dell’account…',
    title: 'Crea il tuo account',
    invited: ({ role, appName, date, over }) => {
      const to = appName ? ` per ${appName}` : ''
      const as = role ? ` con il ruolo «${role}»` : ''
      const until = over
        ? ` Scadenza del link: ${date}, già passata secondo l’orologio di questo dispositivo. Puoi comunque provare.`
        : ` Scadenza del link: ${date}.`
      return `Hai ricevuto un invito${to}${as}.${date ? until : ''}`
    },
    email: 'Indirizzo email',
    name: 'Nome e cognome',
    password: 'Password',
    passwordRule: ({ min }) => `Almeno ${n(min)} caratteri`,
    passwordAdvice: 'Più è lunga, più è sicura. Prova con qualche parola scelta a caso.',
    showPassword: 'Mostra password',
    nameMissing: 'Inserisci il tuo nome e cognome.',
    nameTooLong: `Il nome può avere al massimo ${n(100)} caratteri.`,
    passwordTooShort: ({ min }) => `Usa almeno ${n(min)} caratteri.`,
    passwordTooLong: ({ max }) =>
      `Questa password è troppo lunga. Usa al massimo ${n(max)} caratteri, o meno se contiene accenti, emoji o lettere non latine.`,
    passwordRejected: 'Il server non ha accettato questa password. Scegline un’altra.',
    termsMissing: 'Per continuare devi accettare.',
    insecure:
      'Questa pagina non è crittografata. Altre persone sulla tua rete potrebbero leggere la password.',
    submit: 'Crea account',
    failures: {
      network: 'Il server non è raggiungibile. Controlla la connessione e riprova.',
      lost: 'La connessione si è interrotta prima che il tuo account fosse creato.',
      busy: 'Il server sta ricevendo troppe richieste.',
      server: 'Il server ha un problema in questo momento. Riprova tra poco.',
      other: 'Il server non ha accettato questi dati. Controlla i dati inseriti.',
    },
    nothingSaved: 'Non è stato salvato nulla.',
    stillHere: 'I dati che hai inserito sono ancora qui.',
    haveAccount: 'Hai già un account?',
  },
  notices: {
    offline: {
      title: 'Sei offline',
      text: 'Il tuo invito non ne risente. Lo verificheremo appena tornerai online.',
    },
    unreachable: {
      title: 'Il server non è raggiungibile',
      text: 'Il tuo invito non ne risente. Controlla la connessione. Noi continuiamo a provare.',
    },
    crashed: {
      title: 'Si è verificato un problema in questa pagina',
      text: 'Il tuo invito non ne risente.',
    },
    framed: {
      title: 'Apri questa pagina in una scheda a parte',
      text: 'Ora si trova all’interno di un altro sito, dove non è sicuro inserire una password.',
    },
    insecure: {
      title: 'Questa pagina non è sicura',
      text: 'Non è crittografata, quindi non puoi scegliere una password qui. Avvisa chi ti ha mandato l’invito.',
    },
    no_token: {
      title: 'Apri il link del tuo invito',
      text: 'Questa pagina ne ha bisogno per creare il tuo account. Se non lo trovi, chiedine uno nuovo a chi ti ha mandato l’invito.',
    },
    broken: {
      title: 'Questo link è incompleto',
      text: 'Ne manca una parte. Aprilo dall’invito oppure copialo per intero.',
    },
    expired: {
      title: 'Questo invito è scaduto',
      text: ({ date }) =>
        `${date ? `È scaduto ${date}. ` : ''}Chiedi un nuovo link a chi te l’ha mandato.`,
    },
    used: {
      title: 'Questo invito è già stato usato',
      text: 'Se l’account è tuo, accedi.',
    },
    not_found: {
      title: 'Questo link non funziona',
      text: 'Forse l’invito è stato revocato, oppure hai copiato solo una parte del link. Chiedine uno nuovo a chi te l’ha mandato.',
    },
    someone_else: {
      title: 'Stai usando un altro account',
      text: ({ email, signedInAs }) =>
        `Questo invito è per ${email}, ma stai usando l’account ${signedInAs}.`,
    },
    trouble: {
      title: 'Impossibile verificare il tuo invito',
      text: 'Il server ha un problema in questo momento. Il tuo invito non ne risente.',
    },
    unsupported: {
      title: 'Gli inviti non sono disponibili',
      text: 'Questo server non supporta gli inviti. Avvisa chi ti ha mandato il tuo.',
    },
    impossible: {
      title: 'Al momento non è possibile creare il tuo account',
      text: 'Non è stato salvato nulla e l’invito è ancora valido. Avvisa chi te l’ha mandato.',
    },
    not_created: {
      title: 'Non è stato possibile creare il tuo account',
      text: ({ email }) =>
        `Forse ne hai già uno${email ? ` per ${email}` : ''}. Prova ad accedere. Se non funziona, avvisa chi ti ha mandato l’invito.`,
    },
    exists: {
      title: 'Probabilmente hai già un account',
      text: ({ email }) =>
        `Sembra che il primo tentativo sia riuscito. Accedi${email ? ` come ${email}` : ''} o reimposta la password.`,
    },
    incomplete: {
      title: 'Il tuo account non è ancora pronto',
      text: 'È stato creato, ma la configurazione non è completa. Avvisa chi ti ha mandato l’invito.',
    },
    not_yet: {
      title: 'Il tuo account non è ancora stato creato',
      text: 'Non abbiamo ricevuto risposta e forse il server lo sta ancora creando. Continueremo a verificare per un minuto. I dati che hai inserito sono ancora qui.',
    },
    unknown: {
      title: 'Non sappiamo ancora se il tuo account è stato creato',
      text: 'Il server non ha risposto. Verificheremo appena sarà raggiungibile. I dati che hai inserito sono ancora qui.',
    },
    raced: {
      title: 'Il tuo account è pronto',
      text: ({ email }) =>
        `È stato appena creato, forse in un’altra scheda. Accedi${email ? ` come ${email}` : ''} con la password che hai scelto lì.`,
    },
    ready: {
      title: 'Il tuo account è pronto',
      text: ({ email }) => `Accedi${email ? ` come ${email}` : ''} per continuare.`,
    },
    welcome: {
      title: ({ name }) =>
        name ? `Ti diamo il benvenuto, ${name.trim()}` : 'Ti diamo il benvenuto',
      text: 'Il tuo account è pronto e hai già effettuato l’accesso.',
    },
  },
  checkAgain: 'Verifica di nuovo',
  signIn: 'Accedi',
  signInInstead: 'Accedi',
  signOut: 'Esci',
  proceed: ({ email }) => `Continua come ${email}`,
  newLink: 'Chiedi un nuovo link',
  newTab: 'Apri in una nuova scheda',
  back: 'Torna al modulo',
  open: ({ appName }) => (appName ? `Apri ${appName}` : 'Continua'),
  details: 'Dettagli tecnici',
  copy: 'Copia',
  copied: 'Copiato',
})

/** The words of the accept page alone. */
export const it = defineLocale('it', { shared: basics, acceptInvitePage })
