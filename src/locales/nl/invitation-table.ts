import type { InvitationTableMessages, RunCounts } from '../../messages/invitation-table'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { shared } from './shared'

const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence} De link verloopt op ${date}.`

export const invitationTable = ({
  n,
  plural,
  list,
  wait,
}: Grammar<'nl'>): InvitationTableMessages => {
  const invitations = (count: number) =>
    plural(count, { one: `${n(count)} uitnodiging`, other: `${n(count)} uitnodigingen` })
  /** What has become of the rows of a run. */
  const ended = (what: string, { total, done, failed, unknown }: RunCounts) =>
    list(
      [
        (done < total ? `${n(done)} van de ` : '') + what,
        failed > 0 ? `${n(failed)} mislukt` : '',
        unknown > 0 ? `${n(unknown)} onbevestigd` : '',
      ].filter(Boolean),
      'unit',
    )
  return {
    title: 'Uitnodigingen',
    updated: (clock) => `bijgewerkt om ${clock}`,
    refresh: 'Vernieuwen',
    refreshed: (clock) => `Vernieuwd om ${clock}.`,
    invite: 'Mensen uitnodigen',

    summary: ({ pending, expiring, expired, accepted }) =>
      list([
        `${n(pending)} openstaand`,
        plural(expiring, {
          one: `${n(expiring)} verloopt binnenkort`,
          other: `${n(expiring)} verlopen binnenkort`,
        }),
        `${n(expired)} verlopen`,
        `${n(accepted)} geaccepteerd`,
      ]),
    filterByStatus: 'Filteren op status',
    all: 'Alle',
    search: 'Zoeken op e-mailadres of rol',
    searchShort: 'Zoeken',
    role: 'Rol',
    anyRole: 'Alle rollen',
    clearSearch: 'Zoekopdracht wissen',
    clearFilters: 'Filters wissen',
    filter: 'Filteren',
    sortBy: 'Sorteren op',
    sortOrder: 'Volgorde',
    sortOrders: {
      newest: 'Nieuwste eerst',
      oldest: 'Oudste eerst',
      ascending: 'Oplopend',
      descending: 'Aflopend',
    },
    results: invitations,
    shown: ({ shown, total }) => `${n(shown)} van ${n(total)}`,

    caption: 'Uitnodigingen',
    scroller: 'Tabel met uitnodigingen',
    skipRows: 'Rijen overslaan',
    skipRowsBack: 'Terug naar het begin van de rijen',
    columns: {
      select: 'Geselecteerd',
      person: 'Persoon',
      status: 'Status',
      role: 'Rol',
      invited: 'Uitgenodigd',
      expires: 'Verloopt',
      actions: 'Acties',
    },
    by: (name) => `door ${name}`,
    joined: (date) => `neemt deel sinds ${date}`,
    sending: 'Wordt verstuurd…',
    timesIn: (zone) => `Tijdzone: ${zone}`,
    exactTimes: 'Exacte tijden',

    selectRow: (email) => `${email} selecteren`,
    selectAll: 'Alles selecteren',
    selected: (count) => `${n(count)} geselecteerd`,
    clear: 'Deselecteren',
    select: 'Selecteren',
    done: 'Klaar',
    exportCsv: 'CSV exporteren',
    exported: { by: 'Uitgenodigd door', joined: 'Neemt deel sinds', file: 'uitnodigingen' },
    sorted: {
      ascending: (column) => `Oplopend gesorteerd op ‘${column}’.`,
      descending: (column) => `Aflopend gesorteerd op ‘${column}’.`,
    },
    exportFailed: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw.',
    compact: 'Compacte rijen',

    unseenSigns: 'Dit adres bevat een spatie of een onzichtbaar teken. Dat wordt als code getoond.',
    writtenAs: (domain) => `Mailservers schrijven het deel na de @ als ${domain}.`,
    repeated: ({ email, number }) => `${email} (${n(number)})`,
    copyLinkFor: (email) => `Link kopiëren voor ${email}`,
    copyNewLink: 'Nieuwe link kopiëren',
    copyNewLinkFor: (email) => `Nieuwe link kopiëren voor ${email}`,
    resend: 'Opnieuw versturen',
    resendFor: (email) => `Opnieuw versturen: uitnodiging voor ${email}`,
    moreFor: (email) => `Meer acties voor ${email}`,
    linkUnsafe:
      'De link die de server heeft aangemaakt, is geen webadres en kan niet worden gekopieerd. Controleer de basis-URL van de server en verstuur de uitnodiging opnieuw.',
    newer: (date) =>
      date === null
        ? 'Er is een nieuwere uitnodiging.'
        : `Er is een nieuwere uitnodiging van ${date}.`,

    loading: 'Uitnodigingen worden geladen…',
    emptyTitle: 'Nog geen uitnodigingen',
    emptyText: 'Nodig mensen uit voor je dashboard.',
    noMatch: (search) => `Geen uitnodigingen gevonden voor ‘${search}’.`,
    noMatchFilters: 'Geen uitnodigingen gevonden met deze filters.',
    errorTitle: 'Uitnodigingen kunnen nu niet worden getoond',
    forbiddenTitle: 'Je hebt geen toegang tot uitnodigingen',
    stale: (clock) => `Vernieuwen is niet gelukt. Dit is de lijst van ${clock}.`,
    unreadable: (count) =>
      plural(count, {
        one: `${n(count)} uitnodiging kon niet worden gelezen en staat hier niet bij.`,
        other: `${n(count)} uitnodigingen konden niet worden gelezen en staan hier niet bij.`,
      }),
    checkAgain: 'Opnieuw controleren',
    tryAgainFor: (email) => `Opnieuw proberen voor ${email}`,
    checkAgainFor: (email) => `Opnieuw controleren voor ${email}`,
    revokeBlocked: {
      accepted: () => 'Deze uitnodiging is al geaccepteerd, dus er valt niets in te trekken.',
      link_not_held: (date) =>
        until(
          'Voor het intrekken is de link nodig. Die is alleen te zien als de uitnodiging wordt aangemaakt.',
          date,
        ),
      unsupported: (date) => until('Op deze server kun je geen uitnodigingen intrekken.', date),
    },
    revoked: (email) => `Uitnodiging voor ${email} ingetrokken.`,
    notRevoked: (why) => `Niet ingetrokken. ${why}`,
    revokeUnknown: {
      nothing:
        'We hebben geen antwoord gekregen, dus we weten niet of deze uitnodiging is ingetrokken.',
      absent:
        'Nog niet ingetrokken. We hebben geen antwoord gekregen. Misschien is de server er nog mee bezig.',
    },

    waiting: 'Wacht…',
    revoking: 'Wordt ingetrokken…',
    resending: 'Nieuwe link wordt aangemaakt…',
    resent: {
      revoked: () => 'Nieuwe link aangemaakt. De oude werkt niet meer.',
      expired: () => 'Nieuwe link aangemaakt.',
      live: (date) =>
        date === null
          ? 'Nieuwe link aangemaakt. De oude werkt ook nog.'
          : `Nieuwe link aangemaakt. De oude werkt nog tot ${date}.`,
      unknown: () => 'Nieuwe link aangemaakt. De oude werkt misschien ook nog.',
    },
    notResent: (why) => `Er is geen nieuwe link aangemaakt. ${why}`,
    resendUnknown: {
      nothing: 'We hebben geen antwoord gekregen, dus we weten niet of er een nieuwe link is.',
      absent:
        'Nog geen nieuwe link. We hebben geen antwoord gekregen. Misschien is de server er nog mee bezig.',
    },
    about: (email, text) => `${email}: ${text}`,

    clearSelection: 'Deselecteren',
    copyLinks: 'Links kopiëren',
    linksCopied: (count) =>
      plural(count, {
        one: `${n(count)} link gekopieerd.`,
        other: `${n(count)} links gekopieerd.`,
      }),
    linksLeftOut: (count) =>
      plural(count, {
        one: `${n(count)} van de geselecteerde uitnodigingen heeft hier geen link. Verstuur die opnieuw voor een nieuwe.`,
        other: `${n(count)} van de geselecteerde uitnodigingen hebben hier geen link. Verstuur ze opnieuw voor nieuwe links.`,
      }),
    linksNotCopied: 'De links konden niet worden gekopieerd. Selecteer ze en kopieer ze zelf.',
    links: 'Uitnodigingslinks',
    nothingTo: {
      resend:
        'Geen van deze uitnodigingen kan opnieuw worden verstuurd, want iedereen neemt al deel.',
      revoke: 'Geen van deze uitnodigingen kan hier worden ingetrokken.',
      copy: 'Geen van deze links is hier beschikbaar. Verstuur de uitnodigingen opnieuw voor nieuwe links.',
    },
    revokeMany: 'Intrekken…',
    revokeManyTitle: (count) => `${invitations(count)} intrekken?`,
    revokeManyConsequence: (count) =>
      plural(count, {
        one: 'De link werkt meteen niet meer. Je kunt dit niet ongedaan maken.',
        other: 'De links werken meteen niet meer. Je kunt dit niet ongedaan maken.',
      }),
    revokeConfirm: (count) => `${invitations(count)} intrekken`,
    leftOut: (count) =>
      plural(count, {
        one: `${n(count)} van de geselecteerde uitnodigingen kan hier niet worden ingetrokken en verandert niet.`,
        other: `${n(count)} van de geselecteerde uitnodigingen kunnen hier niet worden ingetrokken en veranderen niet.`,
      }),
    running: {
      resend: 'Nieuwe links worden aangemaakt',
      revoke: 'Uitnodigingen worden ingetrokken',
    },
    ran: {
      resend: (counts) => {
        const links = plural(counts.total, { one: 'nieuwe link', other: 'nieuwe links' })
        return ended(`${n(counts.total)} ${links} aangemaakt`, counts)
      },
      revoke: (counts) => ended(`${invitations(counts.total)} ingetrokken`, counts),
    },
    progress: ({ done, total }) => `${n(done)} van ${n(total)}`,
    resting: (seconds) =>
      `De server krijgt te veel verzoeken. We gaan verder over ${wait(seconds)}.`,
    pause: 'Pauzeren',
    resume: 'Hervatten',
    stop: 'Stoppen',
    retryFailed: 'Mislukte opnieuw proberen',
    copyNewLinks: (count) =>
      plural(count, { one: 'Nieuwe link kopiëren', other: `${n(count)} nieuwe links kopiëren` }),
    newLinksNotSent: (count) =>
      `Er is geen e-mail verstuurd. ${plural(count, { one: 'Deel de nieuwe link zelf.', other: 'Deel de nieuwe links zelf.' })}`,
    actionFor: ({ label, email }) => `${label}: ${email}`,
    linkNotHeld:
      'De link is alleen te zien als de uitnodiging wordt aangemaakt. Verstuur de uitnodiging opnieuw voor een nieuwe link.',
    linkExpired: 'De link is verlopen. Verstuur de uitnodiging opnieuw voor een nieuwe link.',
    revoke: 'Uitnodiging intrekken',
    revokeFor: (email) => `Uitnodiging intrekken voor ${email}`,
    revokeTitle: (email) => `Uitnodiging voor ${email} intrekken?`,
    revokeConsequence: 'De link werkt meteen niet meer. Je kunt dit niet ongedaan maken.',
  }
}

/** The words of the table alone. */
export const nl = defineLocale('nl', { shared, invitationTable })
