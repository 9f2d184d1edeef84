import type { SharedMessages } from '../../messages/shared'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const shared = (grammar: Grammar<'nl'>): SharedMessages => ({
  ...basics(grammar),
  status: {
    pending: 'Openstaand',
    expiring: 'Verloopt binnenkort',
    expired: 'Verlopen',
    accepted: 'Geaccepteerd',
  },
  copyLink: 'Link kopiëren',
  linkCopied: 'Link gekopieerd',
  copyFailed: 'De link kon niet worden gekopieerd. Selecteer de link en kopieer die zelf.',
  inviteLink: 'Uitnodigingslink',
  cancel: 'Annuleren',
  close: 'Sluiten',
  crashed:
    'Er ging iets mis, dus dit onderdeel is niet te zien. De rest van de pagina werkt nog wel.',
  you: 'jou',
  unknownDate: 'Datum onbekend',
  errors: {
    network: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
    invalid_role: 'Deze rol bestaat niet op de server. Kies een andere.',
    timeout: 'De server reageerde niet op tijd. Probeer het zo meteen opnieuw.',
    aborted:
      'Iemand anders heeft ondertussen ingelogd, dus er is niets verstuurd. Controleer de gegevens en probeer het opnieuw.',
    protocol:
      'De server gaf een onverwacht antwoord. Probeer het opnieuw of vraag een beheerder om hulp.',
    invalid_configuration: 'Deze pagina is niet goed ingesteld. Geef dit door aan een beheerder.',
    invalid_link: 'Deze uitnodigingslink is onvolledig.',
    invalid_credentials: 'Het e-mailadres of wachtwoord klopt niet.',
    account_locked: `Dit account is vergrendeld na te veel pogingen. Wacht ${grammar.n(15)} minuten en probeer het opnieuw.`,
    account_inactive: 'Dit account is niet actief. Vraag een beheerder om het te activeren.',
    two_factor_required: 'Voor inloggen op dit account is verificatie in twee stappen nodig.',
    unauthorized: 'Je bent uitgelogd. Log opnieuw in om door te gaan.',
    forbidden: 'Je hebt hier geen rechten voor. Vraag een beheerder om hulp.',
    not_found: 'Deze uitnodiging bestaat niet meer.',
    already_accepted: 'Deze uitnodiging is al gebruikt.',
    expired: 'Deze uitnodiging is verlopen.',
    lookup_failed: 'De server kon deze uitnodiging niet opzoeken. Probeer het zo meteen opnieuw.',
    invalid_request: 'De server heeft dit niet geaccepteerd. Controleer wat je hebt ingevuld.',
    password_rejected: `De server heeft dit wachtwoord niet geaccepteerd. Gebruik minstens ${grammar.n(12)} tekens.`,
    payload_too_large: 'Dit verzoek is te groot voor de server.',
    rate_limited: 'De server krijgt te veel verzoeken. Probeer het zo meteen opnieuw.',
    conflict:
      'De server is nog bezig met dit verzoek. Controleer de lijst voordat je het opnieuw probeert.',
    unsupported: 'Deze server ondersteunt dit niet.',
    revoke_unsupported: 'Op deze server kun je geen uitnodigingen intrekken.',
    link_not_held:
      'De link is alleen te zien als de uitnodiging wordt aangemaakt. Verstuur de uitnodiging opnieuw voor een nieuwe link.',
    created_without_link:
      'De uitnodiging is aangemaakt, maar de link is niet aangekomen. Verstuur de uitnodiging opnieuw vanuit de lijst voor een nieuwe link.',
    not_done: 'De verbinding is verbroken en er is niets gewijzigd. Je kunt het opnieuw proberen.',
    account_impossible:
      'Je account kan nu niet worden aangemaakt. Er is niets opgeslagen en je uitnodiging blijft geldig.',
    account_not_created:
      'De server kon het account niet aanmaken. Misschien heb je er al een. Probeer in te loggen.',
    account_incomplete:
      'Je account is aangemaakt, maar nog niet volledig ingesteld. Geef dit door aan degene die je heeft uitgenodigd.',
    account_without_session: 'Je account is klaar. Log in om door te gaan.',
    server_error: 'Er ging iets mis op de server. Probeer het zo meteen opnieuw.',
    unavailable: 'De server is nu niet beschikbaar. Probeer het zo meteen opnieuw.',
  },
})
