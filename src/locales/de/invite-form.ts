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
}: Grammar<'de'>): InviteFormMessages => {
  const invitations = (count: number) =>
    plural(count, { one: '1 Einladung', other: `${n(count)} Einladungen` })
  const people = (count: number) =>
    plural(count, { one: '1 Person', other: `${n(count)} Personen` })
  const ready = (count: number) => `${n(count)} bereit`
  const invalid = (count: number) => `${n(count)} fehlerhaft`
  const duplicate = (count: number) => `${n(count)} bereits eingeladen`
  const listed = (count: number) => `${n(count)} doppelt`
  return {
    title: 'Personen einladen',
    lead: 'Jede Person erhält einen Link, um ein Passwort festzulegen und beizutreten.',
    emailLabel: 'E-Mail-Adressen',
    counter: ({ count, max }) => `${n(count)} von ${n(max)}`,
    addressHint: 'Geben oder fügen Sie Adressen ein',
    dropHint: ', oder ziehen Sie eine CSV-Datei hierher.',
    chooseFile: 'CSV-Datei wählen',
    readingFile: (name) =>
      name === null ? 'Die eingefügte Tabelle wird gelesen\u00a0…' : `${name} wird gelesen\u00a0…`,
    fileUnreadable: (name) =>
      `${name} konnte nicht gelesen werden. Versuchen Sie es erneut oder fügen Sie die Adressen ein.`,
    reviewFirst: 'Fügen Sie erst die geprüften Personen hinzu oder brechen Sie die Prüfung ab.',
    template: 'Vorlage herunterladen',
    templateFile: 'einzuladende-personen.csv',
    templateFailed: 'Die Vorlage konnte nicht erstellt werden. Versuchen Sie es erneut.',

    roleLabel: 'Rolle',
    roleMissing: 'Wählen Sie eine Rolle.',
    roleForbidden:
      'Sie dürfen diese Einladung nicht senden. Wählen Sie eine andere Rolle oder fragen Sie einen Admin.',
    expiryLabel: 'Der Link gilt',
    span: period,
    untilDate: 'Bis\u00a0…',
    dateLabel: 'Datum und Uhrzeit',
    expiryProblems: {
      missing: 'Geben Sie Datum und Uhrzeit ein.',
      too_soon: 'Wählen Sie einen Zeitpunkt in der Zukunft.',
      too_late: 'Dieses Datum liegt zu weit in der Zukunft. Wählen Sie ein früheres.',
    },
    until: (moment, zone) => `Der Link gilt bis ${moment} (${zone})`,
    send: 'Einladung senden',
    sendMany: (count) => `${invitations(count)} senden`,
    sendAnyway: 'Trotzdem einladen',
    sending: 'Einladung wird gesendet\u00a0…',
    sendingSlow: 'Das dauert länger als gewöhnlich. Vielleicht sendet der Server noch die E-Mail.',
    sendIn: (seconds) => `In ${wait(seconds)} erneut senden`,
    checkAgain: 'Erneut prüfen',
    csvHead: {
      email: 'E-Mail-Adresse',
      name: 'Name',
      role: 'Rolle',
      result: 'Ergebnis',
      link: 'Link',
      expires: 'Läuft ab',
    },
    openProgress: ({ done, total }) => `${n(done)} von ${n(total)} gesendet`,
    emailProblems: {
      missing: 'Geben Sie die E-Mail-Adresse der Person ein, die Sie einladen möchten.',
      too_long: `Eine Adresse hat höchstens ${n(254)} Zeichen.`,
      no_at: 'Eine vollständige Adresse sieht so aus: name@example.com.',
      no_domain_ending: 'Dem Teil nach dem @ fehlt eine Endung, wie in example.com.',
      forbidden_character:
        'Mit einer Adresse mit Anführungszeichen, spitzen Klammern oder umgekehrten Schrägstrichen kann niemand beitreten.',
      malformed: 'Prüfen Sie die Adresse auf Leerzeichen, Kommas und überzählige Punkte.',
      invisible_sign: 'Die Adresse enthält ein Leerzeichen oder ein unsichtbares Zeichen.',
      broken_character: 'Ein Zeichen ist beschädigt. Geben Sie die Adresse neu ein.',
      other_domain: (domains) =>
        `Es können nur Adressen bei ${list(domains, 'disjunction')} eingeladen werden.`,
      unknown_role: (role) =>
        role ? `„${role}“ ist hier keine Rolle. Wählen Sie eine andere.` : 'Wählen Sie eine Rolle.',
    },
    lost: {
      checking:
        'Wir haben keine Antwort erhalten und prüfen, ob die Einladung erstellt wurde\u00a0…',
      not_yet:
        'Noch nicht erstellt. Wir haben keine Antwort erhalten. Vielleicht arbeitet der Server noch daran. Wir prüfen es eine Minute lang weiter.',
      unknown:
        'Wir haben keine Antwort erhalten. Deshalb ist unklar, ob es die Einladung gibt. Wir prüfen es, bevor etwas erneut gesendet wird.',
      exists:
        'Die Einladung wurde erstellt, aber ihr Link ist nicht angekommen. Senden Sie sie in der Liste erneut, um einen neuen zu erhalten.',
      nothing:
        'Die Verbindung ist abgebrochen, und es wurde keine Einladung erstellt. Sie können sie erneut senden.',
    },
    problemGroups: {
      incomplete: (count) =>
        plural(count, {
          one: '1 Adresse ist unvollständig',
          other: `${n(count)} Adressen sind unvollständig`,
        }),
      invalid: (count) =>
        plural(count, {
          one: '1 Adresse ist ungültig',
          other: `${n(count)} Adressen sind ungültig`,
        }),
      other_domain: (count) =>
        plural(count, {
          one: '1 Adresse gehört zu einer anderen Domain',
          other: `${n(count)} Adressen gehören zu anderen Domains`,
        }),
      unknown_role: (count) =>
        plural(count, {
          one: '1 Person hat eine unbekannte Rolle',
          other: `${n(count)} Personen haben eine unbekannte Rolle`,
        }),
    },
    repeats: {
      listed: 'Bereits in dieser Liste.',
      perhaps_sent: 'Vielleicht bereits eingeladen.',
      invited: 'Bereits eingeladen.',
      accepted: 'Bereits beigetreten.',
    },
    notInvitedAgain: 'Sie werden nicht noch einmal eingeladen.',
    invitedOnce: 'Jede Person wird einmal eingeladen.',
    addresses: people,
    addressKeys:
      'Mit den Pfeiltasten wechseln, mit der Eingabetaste bearbeiten, mit der Entf-Taste entfernen.',
    ready,
    invalid,
    duplicate,
    listed,
    removeListed: (count) =>
      plural(count, { one: 'Doppelte Adresse entfernen', other: 'Doppelte Adressen entfernen' }),
    removeAll: 'Alle entfernen',
    unchecked:
      'Frühere Einladungen konnten nicht geladen werden. Einige dieser Personen haben vielleicht schon eine.',
    addedOne: ({ email, problem }) => `${email} hinzugefügt.${problem && ` ${problem}`}`,
    added: (counts) => {
      const parts = [
        ready(counts.ready),
        counts.invalid > 0 ? invalid(counts.invalid) : '',
        counts.duplicate > 0 ? duplicate(counts.duplicate) : '',
        counts.listed > 0 ? listed(counts.listed) : '',
      ]
      return `${list(parts.filter(Boolean), 'unit')}.`
    },
    removed: (email) => `${email} entfernt.`,
    didYouMean: (email) => `Meinten Sie ${email}?`,
    useIt: 'Übernehmen',
    use: (email) => `${email} übernehmen`,
    edit: 'Bearbeiten',
    editLabel: 'E-Mail-Adresse',
    editAddress: (email) => `Bearbeiten: ${email}`,
    remove: 'Entfernen',
    removeAddress: (email) => `Entfernen: ${email}`,
    done: 'Fertig',
    writtenAs: (domain) => `Für Mailserver lautet der Teil nach dem @ ${domain}.`,
    ownRole: 'Rolle dieser Person',
    roleForAll: (role) => (role ? `Wie alle anderen (${role})` : 'Wie alle anderen'),
    more: (count) => `${n(count)} weitere anzeigen`,
    fewer: 'Weniger anzeigen',
    alreadyInvited: ({ email, until }) =>
      `${email} hat bereits eine Einladung.${until ? ` Der Link gilt bis ${until}.` : ''}`,
    alreadyAccepted: ({ email }) => `${email} hat bereits eine Einladung angenommen.`,
    perhapsInvited:
      'Diese Person hat vielleicht schon eine Einladung: Beim Senden ist die Verbindung abgebrochen, oder die Seite wurde geschlossen.',
    serverSaid: 'Meldung des Servers',
    invitedTitle: (email) => `Einladung für ${email}`,
    invitedLead: ({ role, until }) =>
      `Rolle: ${role}.${until ? ` Der Link gilt bis ${until}.` : ''}`,
    emailed: (email) => `Der Link wurde an ${email} gesendet.`,
    notEmailed: 'Es wurde keine E-Mail gesendet.',
    shareYourself: 'Geben Sie den Link selbst weiter.',
    serverLink: (host) =>
      `Dieser Link führt zu ${host}. Dort hat ein unverändertes Fluxbase keine Seite. In der App lässt sich das mit inviteUrl beheben.`,
    mailedElsewhere: (host) =>
      `Der Link in der E-Mail führt zu ${host}. Dort hat ein unverändertes Fluxbase keine Seite. Geben Sie stattdessen den Link weiter, der hier steht.`,
    unsafeLink:
      'Der Link, den der Server erstellt hat, ist keine Webadresse und kann nicht kopiert werden. Prüfen Sie die Basis-URL des Servers.',
    inviteAnother: 'Weitere Person einladen',

    unsent: (count) =>
      plural(count, {
        one: '1 Person war noch nicht eingeladen, als diese Seite geschlossen wurde.',
        other: `${n(count)} Personen waren noch nicht eingeladen, als diese Seite geschlossen wurde.`,
      }),
    unsentElsewhere:
      'Ein anderer Tab sendet diese Einladungen gerade. Wenn Sie ihn schließen, erscheint nach einer Minute hier, wer noch nicht eingeladen ist.',
    takeUpUnsent: 'Wieder hinzufügen',
    forgetUnsent: 'Verwerfen',
    limits: {
      too_many: ({ limit, count }) =>
        `Sie können ${people(limit)} auf einmal einladen und haben ${n(count)} hinzugefügt. Entfernen Sie einige und laden Sie sie später ein.`,
      no_seats: ({ limit, count }) =>
        `Sie haben ${people(count)} hinzugefügt, aber nur noch ${plural(limit, { one: '1 Platz', other: `${n(limit)} Plätze` })} frei. Entfernen Sie Personen, um fortzufahren.`,
    },
    sendingTitle: 'Einladungen werden gesendet',
    progress: ({ done, total }) => `${n(done)} von ${n(total)}`,
    resting: (seconds) => `Der Server erhält gerade zu viele Anfragen. Weiter in ${wait(seconds)}`,
    failedSoFar: (count) =>
      plural(count, {
        one: `Bisher konnte 1 Einladung nicht erstellt werden.`,
        other: `Bisher konnten ${n(count)} Einladungen nicht erstellt werden.`,
      }),
    unknownSoFar: (count) =>
      plural(count, {
        one: 'Für 1 Einladung haben wir keine Antwort erhalten. Deshalb ist unklar, ob es sie gibt.',
        other: `Für ${n(count)} Einladungen haben wir keine Antwort erhalten. Deshalb ist unklar, ob es sie gibt.`,
      }),
    paused: (waiting) =>
      plural(waiting, {
        one: `Angehalten. 1 Einladung ist noch nicht gesendet.`,
        other: `Angehalten. ${n(waiting)} Einladungen sind noch nicht gesendet.`,
      }),
    pausedBecause: 'Angehalten, weil auch die übrigen fehlschlagen würden.',
    checkingLost:
      'Einige Antworten fehlen. Wir prüfen, welche Einladungen erstellt wurden. Das kann eine Minute dauern\u00a0…',
    finishing: (count) =>
      plural(count, {
        one: `Beendet. 1 Einladung wird noch gesendet.`,
        other: `Beendet. ${n(count)} Einladungen werden noch gesendet.`,
      }),
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    stop: 'Beenden',
    leaveOpen: 'Lassen Sie diese Seite offen, bis alle Einladungen gesendet sind.',
    resultsTitle: ({ done, open }) =>
      open > 0
        ? `${n(done)} von ${invitations(done + open)} erstellt`
        : `${invitations(done)} erstellt`,
    shareLinks: 'Geben Sie die Links selbst weiter.',
    someNotEmailed: ({ count, total }) =>
      plural(count, {
        one: `1 von ${n(total)} Einladungen wurde nicht per E-Mail gesendet.`,
        other: `${n(count)} von ${n(total)} Einladungen wurden nicht per E-Mail gesendet.`,
      }),
    allEmailed: 'Alle Links wurden per E-Mail gesendet.',
    linksDie: 'Sie sehen diese Links nur einmal.',
    copyAll: (count) =>
      plural(count, { one: 'Link kopieren', other: `Alle ${n(count)} Links kopieren` }),
    copySome: (count) =>
      plural(count, { one: 'Diesen Link kopieren', other: `Diese ${n(count)} Links kopieren` }),
    copyContents: 'Kopiert wird jede Adresse mit ihrem Link, eine pro Zeile.',
    allCopied: 'Links kopiert',
    copyAllFailed:
      'Die Links konnten nicht kopiert werden. Markieren Sie den Text und kopieren Sie ihn selbst.',
    allLinks: 'Alle Links',
    save: 'Als CSV speichern',
    saveFailed:
      'Die Datei konnte nicht erstellt werden. Versuchen Sie es erneut oder kopieren Sie die Links.',
    fileName: 'einladungen.csv',
    invitedResult: 'Eingeladen',
    noEmailResult: 'Eingeladen. Es wurde keine E-Mail gesendet.',
    dateHasPassed: 'Nicht gesendet, weil das Ablaufdatum des Links verstrichen ist.',
    notSent: 'Nicht gesendet.',
    resultGroups: {
      failed: (count) => `${n(count)} nicht erstellt`,
      unknown: (count) => `${n(count)} unbestätigt`,
      waiting: (count) => `${n(count)} nicht gesendet`,
      done: (count) => `${n(count)} erstellt, aber ohne Link zum Kopieren`,
    },
    sendRest: (count) =>
      plural(count, { one: 'Die letzte senden', other: `Die übrigen ${n(count)} senden` }),
    stillInForm: (count) =>
      plural(count, {
        one: `1 Person ist noch im Formular`,
        other: `${n(count)} Personen sind noch im Formular`,
      }),
    backToForm: (count) => (count === 0 ? 'Weitere Personen einladen' : 'Zurück zum Formular'),
    copyLinkFor: (email) => `Link kopieren für ${email}`,
  }
}

/** The words of the form and its dialog alone. */
export const de = defineLocale('de', { shared, inviteForm, recipientImport })
