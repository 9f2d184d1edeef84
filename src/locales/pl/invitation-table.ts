import type { InvitationTableMessages, RunCounts } from '../../messages/invitation-table'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { shared } from './shared'

const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence} Link wygaśnie ${date}.`

export const invitationTable = ({
  n,
  plural,
  list,
  wait,
}: Grammar<'pl'>): InvitationTableMessages => {
  const invitations = (count: number) =>
    plural(count, {
      one: `${n(count)} zaproszenie`,
      few: `${n(count)} zaproszenia`,
      many: `${n(count)} zaproszeń`,
      other: `${n(count)} zaproszenia`,
    })
  /** What has become of the rows of a run. */
  const ended = (what: string, { total, done, failed, unknown }: RunCounts) =>
    list(
      [
        `${what}: ${n(done)}` + (done < total ? ` z ${n(total)}` : ''),
        failed > 0 ? `nieudane: ${n(failed)}` : '',
        unknown > 0 ? `niepotwierdzone: ${n(unknown)}` : '',
      ].filter(Boolean),
      'unit',
    )
  return {
    title: 'Zaproszenia',
    updated: (clock) => `zaktualizowano o ${clock}`,
    refresh: 'Odśwież',
    refreshed: (clock) => `Zaktualizowano o ${clock}.`,
    invite: 'Zaproś osoby',

    summary: ({ pending, expiring, expired, accepted }) =>
      list([
        `oczekujące: ${n(pending)}`,
        `wygasające: ${n(expiring)}`,
        `wygasłe: ${n(expired)}`,
        `przyjęte: ${n(accepted)}`,
      ]),
    filterByStatus: 'Filtruj według statusu',
    all: 'Wszystkie',
    search: 'Szukaj adresu e-mail lub roli',
    searchShort: 'Szukaj',
    role: 'Rola',
    anyRole: 'Wszystkie role',
    clearSearch: 'Wyczyść wyszukiwanie',
    clearFilters: 'Wyczyść filtry',
    filter: 'Filtruj',
    sortBy: 'Sortuj według',
    sortOrder: 'Kolejność',
    sortOrders: {
      newest: 'Najnowsze',
      oldest: 'Najstarsze',
      ascending: 'Rosnąco',
      descending: 'Malejąco',
    },
    results: invitations,
    shown: ({ shown, total }) => `${n(shown)} z ${n(total)}`,

    caption: 'Zaproszenia',
    scroller: 'Tabela zaproszeń',
    skipRows: 'Pomiń wiersze',
    skipRowsBack: 'Wróć na początek wierszy',
    columns: {
      select: 'Zaznaczone',
      person: 'Osoba',
      status: 'Status',
      role: 'Rola',
      invited: 'Zaproszono',
      expires: 'Wygasa',
      actions: 'Działania',
    },
    by: (name) => `od: ${name}`,
    joined: (date) => `dołączono ${date}`,
    sending: 'Wysyłanie…',
    timesIn: (zone) => `Strefa czasowa: ${zone}`,
    exactTimes: 'Dokładne daty',

    selectRow: (email) => `Zaznacz ${email}`,
    selectAll: 'Zaznacz wszystkie',
    selected: (count) => `Zaznaczono: ${n(count)}`,
    clear: 'Odznacz',
    select: 'Zaznacz',
    done: 'Gotowe',
    exportCsv: 'Eksportuj do CSV',
    exported: { by: 'Kto zaprosił', joined: 'Dołączono', file: 'zaproszenia' },
    sorted: {
      ascending: (column) => `Sortowanie: ${column}, rosnąco.`,
      descending: (column) => `Sortowanie: ${column}, malejąco.`,
    },
    exportFailed: 'Nie udało się utworzyć pliku. Spróbuj ponownie.',
    compact: 'Kompaktowe wiersze',

    unseenSigns: 'Ten adres zawiera spację lub niewidoczny znak, pokazany tu jako kod.',
    writtenAs: (domain) => `Serwery pocztowe zapisują część po znaku @ jako ${domain}.`,
    repeated: ({ email, number }) => `${email} (${n(number)})`,
    copyLinkFor: (email) => `Skopiuj link dla ${email}`,
    copyNewLink: 'Skopiuj nowy link',
    copyNewLinkFor: (email) => `Skopiuj nowy link dla ${email}`,
    resend: 'Wyślij ponownie',
    resendFor: (email) => `Wyślij ponownie zaproszenie dla ${email}`,
    moreFor: (email) => `Więcej działań dla ${email}`,
    linkUnsafe:
      'Link utworzony przez serwer nie jest adresem internetowym, więc nie można go skopiować. Sprawdź podstawowy adres URL serwera, a potem wyślij zaproszenie ponownie.',
    newer: (date) =>
      date === null ? 'Jest nowsze zaproszenie.' : `Jest nowsze zaproszenie, z dnia ${date}.`,

    loading: 'Wczytywanie zaproszeń…',
    emptyTitle: 'Nie ma jeszcze zaproszeń',
    emptyText: 'Zaproś osoby do swojego panelu.',
    noMatch: (search) => `Żadne zaproszenie nie pasuje do „${search}”.`,
    noMatchFilters: 'Żadne zaproszenie nie pasuje do tych filtrów.',
    errorTitle: 'W tej chwili nie można pokazać zaproszeń',
    forbiddenTitle: 'Brak dostępu do zaproszeń',
    stale: (clock) => `Nie udało się odświeżyć. To lista z godziny ${clock}.`,
    unreadable: (count) =>
      plural(count, {
        one: `Nie udało się odczytać ${n(count)} zaproszenia, więc go tu nie ma.`,
        few: `Nie udało się odczytać ${n(count)} zaproszeń, więc ich tu nie ma.`,
        many: `Nie udało się odczytać ${n(count)} zaproszeń, więc ich tu nie ma.`,
        other: `Nie udało się odczytać ${n(count)} zaproszenia, więc go tu nie ma.`,
      }),
    checkAgain: 'Sprawdź ponownie',
    tryAgainFor: (email) => `Spróbuj ponownie dla ${email}`,
    checkAgainFor: (email) => `Sprawdź ponownie zaproszenie dla ${email}`,
    revokeBlocked: {
      accepted: () => 'To zaproszenie zostało przyjęte, więc nie ma czego unieważniać.',
      link_not_held: (date) =>
        until(
          'Do unieważnienia potrzebny jest link, a ten jest widoczny tylko zaraz po utworzeniu zaproszenia.',
          date,
        ),
      unsupported: (date) => until('Ten serwer nie obsługuje unieważniania zaproszeń.', date),
    },
    revoked: (email) => `Unieważniono zaproszenie dla ${email}.`,
    notRevoked: (why) => `Zaproszenie nie zostało unieważnione. ${why}`,
    revokeUnknown: {
      nothing: 'Odpowiedź nie dotarła, więc nie wiadomo, czy zaproszenie zostało unieważnione.',
      absent:
        'Zaproszenie nie zostało jeszcze unieważnione. Odpowiedź nie dotarła, a serwer może jeszcze nad tym pracować.',
    },

    waiting: 'W kolejce…',
    revoking: 'Unieważnianie…',
    resending: 'Tworzenie nowego linku…',
    resent: {
      revoked: () => 'Utworzono nowy link. Stary już nie działa.',
      expired: () => 'Utworzono nowy link.',
      live: (date) =>
        date === null
          ? 'Utworzono nowy link. Stary nadal działa.'
          : `Utworzono nowy link. Stary działa jeszcze do ${date}.`,
      unknown: () => 'Utworzono nowy link. Stary być może nadal działa.',
    },
    notResent: (why) => `Nowy link nie został utworzony. ${why}`,
    resendUnknown: {
      nothing: 'Odpowiedź nie dotarła, więc nie wiadomo, czy jest nowy link.',
      absent:
        'Nowego linku jeszcze nie ma. Odpowiedź nie dotarła, a serwer może go jeszcze tworzyć.',
    },
    about: (email, text) => `${email}: ${text}`,

    clearSelection: 'Odznacz wszystkie',
    copyLinks: 'Skopiuj linki',
    linksCopied: (count) =>
      plural(count, {
        one: `Skopiowano ${n(count)} link.`,
        few: `Skopiowano ${n(count)} linki.`,
        many: `Skopiowano ${n(count)} linków.`,
        other: `Skopiowano ${n(count)} linku.`,
      }),
    linksLeftOut: (count) =>
      plural(count, {
        one: `${n(count)} zaznaczone zaproszenie nie ma tu linku. Wyślij je ponownie, aby otrzymać nowy.`,
        few: `${n(count)} zaznaczone zaproszenia nie mają tu linków. Wyślij je ponownie, aby otrzymać nowe.`,
        many: `${n(count)} zaznaczonych zaproszeń nie ma tu linków. Wyślij je ponownie, aby otrzymać nowe.`,
        other: `${n(count)} zaznaczonego zaproszenia nie ma tu linków. Wyślij je ponownie, aby otrzymać nowe.`,
      }),
    linksNotCopied: 'Nie udało się skopiować linków. Zaznacz je i skopiuj ręcznie.',
    links: 'Linki z zaproszeniami',
    nothingTo: {
      resend:
        'Żadnego z tych zaproszeń nie można wysłać ponownie, bo wszystkie osoby już dołączyły.',
      revoke: 'Żadnego z tych zaproszeń nie można tu unieważnić.',
      copy: 'Żaden z tych linków nie jest tu dostępny. Wyślij zaproszenia ponownie, aby otrzymać nowe linki.',
    },
    revokeMany: 'Unieważnij…',
    revokeManyTitle: (count) => `Unieważnić ${invitations(count)}?`,
    revokeManyConsequence: (count) =>
      count === 1
        ? 'Link natychmiast przestanie działać. Tego nie można cofnąć.'
        : 'Linki natychmiast przestaną działać. Tego nie można cofnąć.',
    revokeConfirm: (count) => `Unieważnij ${invitations(count)}`,
    leftOut: (count) =>
      plural(count, {
        one: `${n(count)} zaznaczone zaproszenie pozostanie bez zmian, bo nie można go tu unieważnić.`,
        few: `${n(count)} zaznaczone zaproszenia pozostaną bez zmian, bo nie można ich tu unieważnić.`,
        many: `${n(count)} zaznaczonych zaproszeń pozostanie bez zmian, bo nie można ich tu unieważnić.`,
        other: `${n(count)} zaznaczonego zaproszenia pozostanie bez zmian, bo nie można ich tu unieważnić.`,
      }),
    running: { resend: 'Tworzenie nowych linków', revoke: 'Unieważnianie zaproszeń' },
    ran: {
      resend: (counts) => ended('Utworzono nowe linki', counts),
      revoke: (counts) => ended('Unieważniono zaproszenia', counts),
    },
    progress: ({ done, total }) => `${n(done)} z ${n(total)}`,
    resting: (seconds) =>
      `Serwer otrzymuje zbyt wiele żądań. Za ${wait(seconds)} nastąpi wznowienie.`,
    pause: 'Wstrzymaj',
    resume: 'Wznów',
    stop: 'Zatrzymaj',
    retryFailed: 'Ponów nieudane',
    copyNewLinks: (count) =>
      count === 1 ? 'Skopiuj nowy link' : `Skopiuj nowe linki (${n(count)})`,
    newLinksNotSent: (count) =>
      `Nie wysłano e-maila. Przekaż ${count === 1 ? 'nowy link' : 'nowe linki'} samodzielnie.`,
    actionFor: ({ label, email }) => `${label}: ${email}`,
    linkNotHeld:
      'Link jest widoczny tylko zaraz po utworzeniu zaproszenia. Wyślij je ponownie, aby otrzymać nowy link.',
    linkExpired: 'Link wygasł. Wyślij zaproszenie ponownie, aby otrzymać nowy.',
    revoke: 'Unieważnij zaproszenie',
    revokeFor: (email) => `Unieważnij zaproszenie dla ${email}`,
    revokeTitle: (email) => `Unieważnić zaproszenie dla ${email}?`,
    revokeConsequence: 'Link natychmiast przestanie działać. Tego nie można cofnąć.',
  }
}

/** The words of the table alone. */
export const pl = defineLocale('pl', { shared, invitationTable })
