import type { InvitationTableMessages, RunCounts } from '../../messages/invitation-table'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { shared } from './shared'

const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence} Der Link läuft am ${date} ab.`

export const invitationTable = ({
  n,
  plural,
  list,
  wait,
}: Grammar<'de'>): InvitationTableMessages => {
  const invitations = (count: number) =>
    plural(count, { one: '1 Einladung', other: `${n(count)} Einladungen` })
  /** What has become of the rows of a run. */
  const ended = (what: string, { total, done, failed, unknown }: RunCounts) =>
    list(
      [
        `${done < total ? `${n(done)} von ` : ''}${what}`,
        failed > 0 ? `${n(failed)} fehlgeschlagen` : '',
        unknown > 0 ? `${n(unknown)} unbestätigt` : '',
      ].filter(Boolean),
      'unit',
    )
  return {
    title: 'Einladungen',
    updated: (clock) => `Stand ${clock}`,
    refresh: 'Aktualisieren',
    refreshed: (clock) => `Aktualisiert um ${clock}.`,
    invite: 'Personen einladen',

    summary: ({ pending, expiring, expired, accepted }) =>
      list([
        `${n(pending)} offen`,
        plural(expiring, { one: '1 läuft bald ab', other: `${n(expiring)} laufen bald ab` }),
        `${n(expired)} abgelaufen`,
        `${n(accepted)} angenommen`,
      ]),
    filterByStatus: 'Nach Status filtern',
    all: 'Alle',
    search: 'E-Mail-Adresse oder Rolle suchen',
    searchShort: 'Suchen',
    role: 'Rolle',
    anyRole: 'Alle Rollen',
    clearSearch: 'Suche löschen',
    clearFilters: 'Filter zurücksetzen',
    filter: 'Filter',
    sortBy: 'Sortieren nach',
    sortOrder: 'Reihenfolge',
    sortOrders: {
      newest: 'Neueste zuerst',
      oldest: 'Älteste zuerst',
      ascending: 'Aufsteigend',
      descending: 'Absteigend',
    },
    results: invitations,
    shown: ({ shown, total }) => `${n(shown)} von ${n(total)}`,

    caption: 'Einladungen',
    scroller: 'Tabelle der Einladungen',
    skipRows: 'Zeilen überspringen',
    skipRowsBack: 'Zurück zur ersten Zeile',
    columns: {
      select: 'Ausgewählt',
      person: 'Person',
      status: 'Status',
      role: 'Rolle',
      invited: 'Eingeladen',
      expires: 'Läuft ab',
      actions: 'Aktionen',
    },
    by: (name) => `von ${name}`,
    joined: (date) => `beigetreten ${date}`,
    sending: 'Wird gesendet\u00a0…',
    timesIn: (zone) => `Zeitzone: ${zone}`,
    exactTimes: 'Genaue Zeiten',

    selectRow: (email) => `${email} auswählen`,
    selectAll: 'Alle auswählen',
    selected: (count) => `${n(count)} ausgewählt`,
    clear: 'Auswahl aufheben',
    select: 'Auswählen',
    done: 'Fertig',
    exportCsv: 'Als CSV exportieren',
    exported: { by: 'Eingeladen von', joined: 'Beigetreten', file: 'einladungen' },
    sorted: {
      ascending: (column) => `Nach ${column} aufsteigend sortiert.`,
      descending: (column) => `Nach ${column} absteigend sortiert.`,
    },
    exportFailed: 'Die Datei konnte nicht erstellt werden. Versuchen Sie es erneut.',
    compact: 'Kompakte Zeilen',

    unseenSigns:
      'Diese Adresse enthält ein Leerzeichen oder ein unsichtbares Zeichen. Es wird als Code angezeigt.',
    writtenAs: (domain) => `Für Mailserver lautet der Teil nach dem @ ${domain}.`,
    repeated: ({ email, number }) => `${email} (${n(number)})`,
    copyLinkFor: (email) => `Link kopieren für ${email}`,
    copyNewLink: 'Neuen Link kopieren',
    copyNewLinkFor: (email) => `Neuen Link kopieren für ${email}`,
    resend: 'Erneut senden',
    resendFor: (email) => `Erneut senden: Einladung für ${email}`,
    moreFor: (email) => `Weitere Aktionen für ${email}`,
    linkUnsafe:
      'Der Link, den der Server erstellt hat, ist keine Webadresse und kann nicht kopiert werden. Prüfen Sie die Basis-URL des Servers und senden Sie die Einladung erneut.',
    newer: (date) =>
      date === null ? 'Es gibt eine neuere Einladung.' : `Es gibt eine neuere Einladung (${date}).`,

    loading: 'Einladungen werden geladen\u00a0…',
    emptyTitle: 'Noch keine Einladungen',
    emptyText: 'Laden Sie Personen in Ihr Dashboard ein.',
    noMatch: (search) => `Keine Einladung passt zu „${search}“.`,
    noMatchFilters: 'Keine Einladung passt zu diesen Filtern.',
    errorTitle: 'Einladungen können gerade nicht angezeigt werden',
    forbiddenTitle: 'Sie haben keinen Zugriff auf Einladungen',
    stale: (clock) => `Aktualisieren fehlgeschlagen. Die Liste ist von ${clock}.`,
    unreadable: (count) =>
      plural(count, {
        one: '1 Einladung konnte nicht gelesen werden und fehlt hier.',
        other: `${n(count)} Einladungen konnten nicht gelesen werden und fehlen hier.`,
      }),
    checkAgain: 'Erneut prüfen',
    tryAgainFor: (email) => `Erneut versuchen für ${email}`,
    checkAgainFor: (email) => `Erneut prüfen für ${email}`,
    revokeBlocked: {
      accepted: () => 'Diese Einladung wurde angenommen und kann nicht mehr widerrufen werden.',
      link_not_held: (date) =>
        until(
          'Zum Widerrufen ist der Link nötig. Er wird nur angezeigt, wenn die Einladung erstellt wird.',
          date,
        ),
      unsupported: (date) =>
        until('Auf diesem Server lassen sich Einladungen nicht widerrufen.', date),
    },
    revoked: (email) => `Einladung für ${email} widerrufen.`,
    notRevoked: (why) => `Nicht widerrufen. ${why}`,
    revokeUnknown: {
      nothing:
        'Wir haben keine Antwort erhalten. Deshalb ist unklar, ob diese Einladung widerrufen ist.',
      absent:
        'Noch nicht widerrufen. Wir haben keine Antwort erhalten. Vielleicht arbeitet der Server noch daran.',
    },

    waiting: 'Wartet\u00a0…',
    revoking: 'Wird widerrufen\u00a0…',
    resending: 'Ein neuer Link wird erstellt\u00a0…',
    resent: {
      revoked: () => 'Neuer Link erstellt. Der alte ist nicht mehr gültig.',
      expired: () => 'Neuer Link erstellt.',
      live: (date) =>
        date === null
          ? 'Neuer Link erstellt. Der alte ist weiterhin gültig.'
          : `Neuer Link erstellt. Der alte ist noch bis ${date} gültig.`,
      unknown: () => 'Neuer Link erstellt. Der alte ist vielleicht noch gültig.',
    },
    notResent: (why) => `Es wurde kein neuer Link erstellt. ${why}`,
    resendUnknown: {
      nothing: 'Wir haben keine Antwort erhalten. Deshalb ist unklar, ob es einen neuen Link gibt.',
      absent:
        'Noch kein neuer Link. Wir haben keine Antwort erhalten. Vielleicht arbeitet der Server noch daran.',
    },
    about: (email, text) => `${email}: ${text}`,

    clearSelection: 'Auswahl aufheben',
    copyLinks: 'Links kopieren',
    linksCopied: (count) =>
      plural(count, { one: '1 Link kopiert.', other: `${n(count)} Links kopiert.` }),
    linksLeftOut: (count) =>
      plural(count, {
        one: 'Für 1 der ausgewählten Einladungen ist hier kein Link verfügbar. Senden Sie sie erneut, um einen neuen zu erhalten.',
        other: `Für ${n(count)} der ausgewählten Einladungen ist hier kein Link verfügbar. Senden Sie sie erneut, um neue zu erhalten.`,
      }),
    linksNotCopied:
      'Die Links konnten nicht kopiert werden. Markieren Sie sie und kopieren Sie sie selbst.',
    links: 'Einladungslinks',
    nothingTo: {
      resend:
        'Keine dieser Einladungen kann erneut gesendet werden, weil alle schon beigetreten sind.',
      revoke: 'Keine dieser Einladungen kann hier widerrufen werden.',
      copy: 'Keiner dieser Links ist hier verfügbar. Senden Sie die Einladungen erneut, um neue zu erhalten.',
    },
    revokeMany: 'Widerrufen\u00a0…',
    revokeManyTitle: (count) => `${invitations(count)} widerrufen?`,
    revokeManyConsequence: (count) =>
      plural(count, {
        one: 'Der Link wird sofort ungültig. Das lässt sich nicht rückgängig machen.',
        other: 'Die Links werden sofort ungültig. Das lässt sich nicht rückgängig machen.',
      }),
    revokeConfirm: (count) => `${invitations(count)} widerrufen`,
    leftOut: (count) =>
      plural(count, {
        one: '1 der ausgewählten Einladungen kann hier nicht widerrufen werden und bleibt unverändert.',
        other: `${n(count)} der ausgewählten Einladungen können hier nicht widerrufen werden und bleiben unverändert.`,
      }),
    running: { resend: 'Neue Links werden erstellt', revoke: 'Einladungen werden widerrufen' },
    ran: {
      resend: (counts) => {
        const links = plural(counts.total, { one: '1 Link', other: `${n(counts.total)} Links` })
        return ended(`${links} neu erstellt`, counts)
      },
      revoke: (counts) => ended(`${invitations(counts.total)} widerrufen`, counts),
    },
    progress: ({ done, total }) => `${n(done)} von ${n(total)}`,
    resting: (seconds) => `Der Server erhält gerade zu viele Anfragen. Weiter in ${wait(seconds)}`,
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    stop: 'Beenden',
    retryFailed: 'Fehlgeschlagene erneut versuchen',
    copyNewLinks: (count) =>
      plural(count, { one: 'Neuen Link kopieren', other: `${n(count)} neue Links kopieren` }),
    newLinksNotSent: (count) =>
      plural(count, {
        one: 'Es wurde keine E-Mail gesendet. Geben Sie den neuen Link selbst weiter.',
        other: 'Es wurden keine E-Mails gesendet. Geben Sie die neuen Links selbst weiter.',
      }),
    actionFor: ({ label, email }) => `${label}: ${email}`,
    linkNotHeld:
      'Der Link wird nur angezeigt, wenn die Einladung erstellt wird. Senden Sie sie erneut, um einen neuen zu erhalten.',
    linkExpired:
      'Der Link ist abgelaufen. Senden Sie die Einladung erneut, um einen neuen zu erhalten.',
    revoke: 'Einladung widerrufen',
    revokeFor: (email) => `Einladung widerrufen für ${email}`,
    revokeTitle: (email) => `Einladung für ${email} widerrufen?`,
    revokeConsequence: 'Der Link wird sofort ungültig. Das lässt sich nicht rückgängig machen.',
  }
}

/** The words of the table alone. */
export const de = defineLocale('de', { shared, invitationTable })
