import type { AcceptInvitePageMessages } from '../../messages/accept-invite-page'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const acceptInvitePage = ({ n }: Grammar<'nl'>): AcceptInvitePageMessages => ({
  checking: 'Je uitnodiging wordt gecontroleerd…',
  takingLong: 'Dit duurt langer dan normaal. Houd deze pagina open.',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    sending: 'Je account wordt aangemaakt…',
    title: 'Maak je account aan',
    invited: ({ role, appName, date, over }) => {
      const to = appName ? ` voor ${appName}` : ''
      const as = role ? ` met de rol ‘${role}’` : ''
      const until = over
        ? ` Volgens de klok van dit apparaat is de link verlopen op ${date}. Je kunt het toch proberen.`
        : ` De link is geldig tot ${date}.`
      return `Je bent${as} uitgenodigd${to}.${date ? until : ''}`
    },
    email: 'E-mailadres',
    name: 'Je naam',
    password: 'Wachtwoord',
    passwordRule: ({ min }) => `Minstens ${n(min)} tekens`,
    passwordAdvice: 'Hoe langer, hoe sterker. Combineer een paar willekeurige woorden.',
    showPassword: 'Wachtwoord tonen',
    nameMissing: 'Vul je naam in.',
    nameTooLong: `Een naam mag maximaal ${n(100)} tekens hebben.`,
    passwordTooShort: ({ min }) => `Gebruik minstens ${n(min)} tekens.`,
    passwordTooLong: ({ max }) =>
      `Dit wachtwoord is te lang. Gebruik maximaal ${n(max)} tekens, of minder bij accenten, emoji of niet-Latijnse letters.`,
    passwordRejected: 'De server heeft dit wachtwoord niet geaccepteerd. Kies een ander.',
    termsMissing: 'Ga hiermee akkoord om door te gaan.',
    insecure:
      'Deze pagina is niet versleuteld. Anderen op je netwerk kunnen je wachtwoord meelezen.',
    submit: 'Account aanmaken',
    failures: {
      network: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
      lost: 'De verbinding werd verbroken voordat je account was aangemaakt.',
      busy: 'De server krijgt te veel verzoeken.',
      server: 'De server heeft nu een probleem. Probeer het zo meteen opnieuw.',
      other: 'De server heeft deze gegevens niet geaccepteerd. Controleer wat je hebt ingevuld.',
    },
    nothingSaved: 'Er is niets opgeslagen.',
    stillHere: 'Wat je hebt ingevuld, staat er nog.',
    haveAccount: 'Heb je al een account?',
  },
  notices: {
    offline: {
      title: 'Je bent offline',
      text: 'Dit heeft geen gevolgen voor je uitnodiging. We controleren die zodra je weer online bent.',
    },
    unreachable: {
      title: 'De server is niet bereikbaar',
      text: 'Dit heeft geen gevolgen voor je uitnodiging. Controleer je verbinding. We blijven het proberen.',
    },
    crashed: {
      title: 'Er ging iets mis op deze pagina',
      text: 'Dit heeft geen gevolgen voor je uitnodiging.',
    },
    framed: {
      title: 'Open deze pagina in een eigen tabblad',
      text: 'De pagina wordt getoond binnen een andere site. Daar is het niet veilig om een wachtwoord in te vullen.',
    },
    insecure: {
      title: 'Deze pagina is niet veilig',
      text: 'De pagina is niet versleuteld, dus je kunt hier geen wachtwoord instellen. Geef dit door aan degene die je heeft uitgenodigd.',
    },
    no_token: {
      title: 'Open de link uit je uitnodiging',
      text: 'Zonder die link kun je hier geen account aanmaken. Kun je hem niet vinden? Vraag dan een nieuwe aan degene die je heeft uitgenodigd.',
    },
    broken: {
      title: 'Deze link is onvolledig',
      text: 'Er ontbreekt een deel. Open de link vanuit de uitnodiging of kopieer de hele link.',
    },
    expired: {
      title: 'Deze uitnodiging is verlopen',
      text: ({ date }) =>
        `${date ? `De link was geldig tot ${date}. ` : ''}Vraag een nieuwe link aan degene die je heeft uitgenodigd.`,
    },
    used: {
      title: 'Deze uitnodiging is al gebruikt',
      text: 'Is het account van jou? Log dan in.',
    },
    not_found: {
      title: 'Deze link werkt niet',
      text: 'Misschien is de uitnodiging ingetrokken, of is maar een deel van de link gekopieerd. Vraag een nieuwe aan degene die je heeft uitgenodigd.',
    },
    someone_else: {
      title: 'Je bent ingelogd met een ander account',
      text: ({ email, signedInAs }) =>
        `Deze uitnodiging is voor ${email}, maar je bent ingelogd als ${signedInAs}.`,
    },
    trouble: {
      title: 'Je uitnodiging kan niet worden gecontroleerd',
      text: 'De server heeft nu een probleem. Dit heeft geen gevolgen voor je uitnodiging.',
    },
    unsupported: {
      title: 'Uitnodigingen zijn niet beschikbaar',
      text: 'Deze server ondersteunt geen uitnodigingen. Geef dit door aan degene die je heeft uitgenodigd.',
    },
    impossible: {
      title: 'Je account kan nu niet worden aangemaakt',
      text: 'Er is niets opgeslagen en je uitnodiging blijft geldig. Geef dit door aan degene die je heeft uitgenodigd.',
    },
    not_created: {
      title: 'Je account kon niet worden aangemaakt',
      text: ({ email }) =>
        `Misschien heb je er al een${email ? ` voor ${email}` : ''}. Probeer in te loggen. Lukt dat niet? Geef dit dan door aan degene die je heeft uitgenodigd.`,
    },
    exists: {
      title: 'Je hebt waarschijnlijk al een account',
      text: ({ email }) =>
        `Je eerste poging lijkt gelukt te zijn. Log in${email ? ` als ${email}` : ''} of stel een nieuw wachtwoord in.`,
    },
    incomplete: {
      title: 'Je account is nog niet klaar',
      text: 'Het is aangemaakt, maar nog niet volledig ingesteld. Geef dit door aan degene die je heeft uitgenodigd.',
    },
    not_yet: {
      title: 'Je account is nog niet aangemaakt',
      text: 'We hebben geen antwoord gekregen. Misschien is de server er nog mee bezig. We blijven een minuut lang controleren. Wat je hebt ingevuld, staat er nog.',
    },
    unknown: {
      title: 'We weten nog niet of je account is aangemaakt',
      text: 'De server heeft niet geantwoord. We controleren het zodra de server bereikbaar is. Wat je hebt ingevuld, staat er nog.',
    },
    raced: {
      title: 'Je account is klaar',
      text: ({ email }) =>
        `Het is net aangemaakt, misschien in een ander tabblad. Log in${email ? ` als ${email}` : ''} met het wachtwoord dat je daar hebt gekozen.`,
    },
    ready: {
      title: 'Je account is klaar',
      text: ({ email }) => `Log in${email ? ` als ${email}` : ''} om door te gaan.`,
    },
    welcome: {
      title: ({ name }) => (name ? `Welkom, ${name}` : 'Welkom'),
      text: 'Je account is klaar en je bent ingelogd.',
    },
  },
  checkAgain: 'Opnieuw controleren',
  signIn: 'Inloggen',
  signInInstead: 'Inloggen',
  signOut: 'Uitloggen',
  proceed: ({ email }) => `Doorgaan als ${email}`,
  newLink: 'Nieuwe link vragen',
  newTab: 'Openen in nieuw tabblad',
  back: 'Terug naar het formulier',
  open: ({ appName }) => (appName ? `${appName} openen` : 'Doorgaan'),
  details: 'Technische details',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
})

/** The words of the accept page alone. */
export const nl = defineLocale('nl', { shared: basics, acceptInvitePage })
