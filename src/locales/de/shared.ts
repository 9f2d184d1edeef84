import type { SharedMessages } from '../../messages/shared'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const shared = (grammar: Grammar<'de'>): SharedMessages => ({
  ...basics(grammar),
  status: {
    pending: 'Offen',
    expiring: 'Läuft bald ab',
    expired: 'Abgelaufen',
    accepted: 'Angenommen',
  },
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert',
  copyFailed:
    'Der Link konnte nicht kopiert werden. Markieren Sie ihn und kopieren Sie ihn selbst.',
  inviteLink: 'Einladungslink',
  cancel: 'Abbrechen',
  close: 'Schließen',
  crashed:
    'Hier ist etwas schiefgegangen, deshalb fehlt dieser Teil. Der Rest der Seite funktioniert weiter.',
  you: 'Ihnen',
  unknownDate: 'Datum unbekannt',
  errors: {
    network:
      'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    invalid_role: 'Diese Rolle gibt es auf dem Server nicht. Wählen Sie eine andere.',
    timeout: 'Der Server hat zu lange nicht geantwortet. Versuchen Sie es gleich noch einmal.',
    aborted:
      'Inzwischen hat sich jemand anderes angemeldet, deshalb wurde nichts gesendet. Prüfen Sie Ihre Angaben und versuchen Sie es erneut.',
    protocol:
      'Der Server hat unerwartet geantwortet. Versuchen Sie es erneut oder fragen Sie einen Admin.',
    invalid_configuration:
      'Diese Seite ist nicht richtig eingerichtet. Bitte sagen Sie einem Admin Bescheid.',
    invalid_link: 'Dieser Einladungslink ist unvollständig.',
    invalid_credentials: 'E-Mail-Adresse oder Passwort ist falsch.',
    account_locked:
      'Dieses Konto ist nach zu vielen Versuchen gesperrt. Warten Sie 15 Minuten und versuchen Sie es erneut.',
    account_inactive: 'Dieses Konto ist nicht aktiv. Bitten Sie einen Admin, es zu aktivieren.',
    two_factor_required:
      'Für die Anmeldung an diesem Konto ist die Zwei-Faktor-Authentifizierung nötig.',
    unauthorized: 'Sie wurden abgemeldet. Melden Sie sich wieder an, um fortzufahren.',
    forbidden: 'Dazu fehlt Ihnen die Berechtigung. Fragen Sie einen Admin.',
    not_found: 'Diese Einladung gibt es nicht mehr.',
    already_accepted: 'Diese Einladung wurde bereits verwendet.',
    expired: 'Diese Einladung ist abgelaufen.',
    lookup_failed:
      'Der Server konnte diese Einladung nicht nachschlagen. Versuchen Sie es gleich noch einmal.',
    invalid_request: 'Der Server hat das nicht angenommen. Prüfen Sie Ihre Eingaben.',
    password_rejected:
      'Der Server hat dieses Passwort nicht angenommen. Verwenden Sie mindestens 12 Zeichen.',
    payload_too_large: 'Diese Anfrage ist zu groß für den Server.',
    rate_limited:
      'Der Server erhält gerade zu viele Anfragen. Versuchen Sie es gleich noch einmal.',
    conflict:
      'Der Server bearbeitet diese Anfrage noch. Sehen Sie in der Liste nach, bevor Sie es erneut versuchen.',
    unsupported: 'Dieser Server unterstützt das nicht.',
    revoke_unsupported: 'Auf diesem Server lassen sich Einladungen nicht widerrufen.',
    link_not_held:
      'Der Link wird nur angezeigt, wenn die Einladung erstellt wird. Senden Sie sie erneut, um einen neuen zu erhalten.',
    created_without_link:
      'Die Einladung wurde erstellt, aber ihr Link ist nicht angekommen. Senden Sie sie in der Liste erneut, um einen neuen zu erhalten.',
    not_done:
      'Die Verbindung ist abgebrochen, und nichts wurde geändert. Sie können es erneut versuchen.',
    account_impossible:
      'Ihr Konto kann gerade nicht erstellt werden. Es wurde nichts gespeichert, und Ihre Einladung gilt weiter.',
    account_not_created:
      'Der Server konnte das Konto nicht erstellen. Vielleicht haben Sie schon eines: Versuchen Sie, sich anzumelden.',
    account_incomplete:
      'Ihr Konto wurde erstellt, aber nicht fertig eingerichtet. Bitte sagen Sie der Person Bescheid, die Sie eingeladen hat.',
    account_without_session: 'Ihr Konto ist bereit. Melden Sie sich an, um fortzufahren.',
    server_error: 'Auf dem Server ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
    unavailable: 'Der Server ist gerade nicht verfügbar. Versuchen Sie es gleich noch einmal.',
  },
})
