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
}: Grammar<'pl'>): InviteFormMessages => {
  const ready = (count: number) =>
    plural(count, {
      one: `${n(count)} gotowy`,
      few: `${n(count)} gotowe`,
      many: `${n(count)} gotowych`,
      other: `${n(count)} gotowego`,
    })
  const invalid = (count: number) => `${n(count)} do poprawy`
  const duplicate = (count: number) =>
    plural(count, {
      one: `${n(count)} już zaproszony`,
      few: `${n(count)} już zaproszone`,
      many: `${n(count)} już zaproszonych`,
      other: `${n(count)} już zaproszonego`,
    })
  const listed = (count: number) =>
    plural(count, {
      one: `${n(count)} duplikat`,
      few: `${n(count)} duplikaty`,
      many: `${n(count)} duplikatów`,
      other: `${n(count)} duplikatu`,
    })
  return {
    title: 'Zaproś osoby',
    lead: 'Każda osoba otrzyma link, aby ustawić hasło i dołączyć.',
    emailLabel: 'Adresy e-mail',
    counter: ({ count, max }) => `${n(count)} z ${n(max)}`,
    addressHint: 'Wpisz lub wklej adresy',
    dropHint: ' albo upuść tu plik CSV.',
    chooseFile: 'Wybierz plik CSV',
    readingFile: (name) =>
      name === null ? 'Odczytywanie wklejonej tabeli…' : `Odczytywanie pliku ${name}…`,
    fileUnreadable: (name) =>
      `Nie udało się odczytać pliku ${name}. Spróbuj ponownie albo wklej adresy.`,
    reviewFirst: 'Najpierw dodaj sprawdzane osoby albo anuluj sprawdzanie.',
    template: 'Pobierz szablon',
    templateFile: 'osoby-do-zaproszenia.csv',
    templateFailed: 'Nie udało się utworzyć szablonu. Spróbuj ponownie.',

    roleLabel: 'Rola',
    roleMissing: 'Wybierz rolę.',
    roleForbidden:
      'Brak uprawnień do wysłania tego zaproszenia. Wybierz inną rolę albo zwróć się do administratora.',
    expiryLabel: 'Ważność linku',
    span: period,
    untilDate: 'Do dnia…',
    dateLabel: 'Data i godzina',
    expiryProblems: {
      missing: 'Podaj datę i godzinę.',
      too_soon: 'Wybierz termin w przyszłości.',
      too_late: 'Ta data jest zbyt odległa. Wybierz wcześniejszą.',
    },
    until: (moment, zone) => `Link działa do ${moment} (${zone})`,
    send: 'Wyślij zaproszenie',
    sendMany: (count) =>
      plural(count, {
        one: `Wyślij ${n(count)} zaproszenie`,
        few: `Wyślij ${n(count)} zaproszenia`,
        many: `Wyślij ${n(count)} zaproszeń`,
        other: `Wyślij ${n(count)} zaproszenia`,
      }),
    sendAnyway: 'Zaproś mimo to',
    sending: 'Wysyłanie zaproszenia…',
    sendingSlow: 'To trwa dłużej niż zwykle. Być może serwer wciąż wysyła e-mail.',
    sendIn: (seconds) => `Wyślij ponownie za ${wait(seconds)}`,
    checkAgain: 'Sprawdź ponownie',
    csvHead: {
      email: 'Adres e-mail',
      name: 'Imię i nazwisko',
      role: 'Rola',
      result: 'Wynik',
      link: 'Link',
      expires: 'Wygasa',
    },
    openProgress: ({ done, total }) => `Wysyłanie: ${n(done)} z ${n(total)}`,
    emailProblems: {
      missing: 'Wpisz adres e-mail osoby, którą chcesz zaprosić.',
      too_long: `Adres może mieć najwyżej ${n(254)} znaki.`,
      no_at: 'Pełny adres wygląda tak: imie@example.com.',
      no_domain_ending: 'Część po znaku @ musi mieć końcówkę, np. example.com.',
      forbidden_character:
        'Nikt nie może dołączyć z adresem, w którym jest cudzysłów, nawias ostrokątny lub ukośnik odwrotny.',
      malformed: 'Sprawdź, czy nie ma spacji, przecinków lub zbędnych kropek.',
      invisible_sign: 'W środku jest spacja lub niewidoczny znak.',
      broken_character: 'Jeden ze znaków jest uszkodzony. Wpisz adres ponownie.',
      other_domain: (domains) =>
        `Można zaprosić tylko adresy w domenie ${list(domains, 'disjunction')}.`,
      unknown_role: (role) => (role ? `Nie ma tu roli „${role}”. Wybierz inną.` : 'Wybierz rolę.'),
    },
    lost: {
      checking: 'Odpowiedź nie dotarła. Sprawdzamy, czy zaproszenie zostało utworzone…',
      not_yet:
        'Zaproszenie nie zostało jeszcze utworzone. Odpowiedź nie dotarła, a serwer może jeszcze nad tym pracować. Będziemy to sprawdzać przez minutę.',
      unknown:
        'Odpowiedź nie dotarła, więc nie wiadomo, czy zaproszenie istnieje. Sprawdzimy to, zanim cokolwiek zostanie wysłane ponownie.',
      exists:
        'Zaproszenie zostało utworzone, ale link do niego nie dotarł. Wyślij je ponownie z listy, aby otrzymać nowy.',
      nothing:
        'Połączenie zostało przerwane i zaproszenie nie zostało utworzone. Możesz wysłać je ponownie.',
    },
    problemGroups: {
      incomplete: (count) =>
        plural(count, {
          one: `${n(count)} adres jest niekompletny`,
          few: `${n(count)} adresy są niekompletne`,
          many: `${n(count)} adresów jest niekompletnych`,
          other: `${n(count)} adresu jest niekompletne`,
        }),
      invalid: (count) =>
        plural(count, {
          one: `${n(count)} adres jest nieprawidłowy`,
          few: `${n(count)} adresy są nieprawidłowe`,
          many: `${n(count)} adresów jest nieprawidłowych`,
          other: `${n(count)} adresu jest nieprawidłowe`,
        }),
      other_domain: (count) =>
        plural(count, {
          one: `${n(count)} adres jest w innej domenie`,
          few: `${n(count)} adresy są w innych domenach`,
          many: `${n(count)} adresów jest w innych domenach`,
          other: `${n(count)} adresu jest w innej domenie`,
        }),
      unknown_role: (count) =>
        plural(count, {
          one: `${n(count)} osoba ma nieznaną rolę`,
          few: `${n(count)} osoby mają nieznaną rolę`,
          many: `${n(count)} osób ma nieznaną rolę`,
          other: `${n(count)} osoby ma nieznaną rolę`,
        }),
    },
    repeats: {
      listed: 'Już jest na tej liście.',
      perhaps_sent: 'Być może ma już zaproszenie.',
      invited: 'Ma już zaproszenie.',
      accepted: 'Ta osoba już dołączyła.',
    },
    notInvitedAgain: 'Nie wyślemy kolejnego zaproszenia.',
    invitedOnce: 'Każda osoba otrzyma jedno zaproszenie.',
    addresses: (count) =>
      plural(count, {
        one: `${n(count)} osoba`,
        few: `${n(count)} osoby`,
        many: `${n(count)} osób`,
        other: `${n(count)} osoby`,
      }),
    addressKeys: 'Strzałki przenoszą między adresami, Enter otwiera edycję, a Delete usuwa.',
    ready,
    invalid,
    duplicate,
    listed,
    removeListed: (count) => (count === 1 ? 'Usuń duplikat' : 'Usuń duplikaty'),
    removeAll: 'Usuń wszystkie',
    unchecked:
      'Nie udało się wczytać wcześniejszych zaproszeń, więc niektóre z tych osób mogą już je mieć.',
    addedOne: ({ email, problem }) => `Dodano ${email}.${problem && ` ${problem}`}`,
    added: (counts) => {
      const parts = [
        ready(counts.ready),
        counts.invalid > 0 ? invalid(counts.invalid) : '',
        counts.duplicate > 0 ? duplicate(counts.duplicate) : '',
        counts.listed > 0 ? listed(counts.listed) : '',
      ]
      return `${list(parts.filter(Boolean), 'unit')}.`
    },
    removed: (email) => `Usunięto ${email}.`,
    didYouMean: (email) => `Czy chodziło o ${email}?`,
    useIt: 'Popraw',
    use: (email) => `Popraw na ${email}`,
    edit: 'Edytuj',
    editLabel: 'Adres e-mail',
    editAddress: (email) => `Edytuj ${email}`,
    remove: 'Usuń',
    removeAddress: (email) => `Usuń ${email}`,
    done: 'Gotowe',
    writtenAs: (domain) => `Serwery pocztowe zapisują część po znaku @ jako ${domain}.`,
    ownRole: 'Rola tej osoby',
    roleForAll: (role) => (role ? `Taka jak u wszystkich (${role})` : 'Taka jak u wszystkich'),
    more: (count) => `Pokaż jeszcze ${n(count)}`,
    fewer: 'Pokaż mniej',
    alreadyInvited: ({ email, until }) =>
      `${email} ma już zaproszenie.${until ? ` Link działa do ${until}.` : ''}`,
    alreadyAccepted: ({ email }) => `Zaproszenie dla ${email} zostało już przyjęte.`,
    perhapsInvited:
      'Ta osoba może już mieć zaproszenie. Podczas wysyłania połączenie zostało przerwane albo strona została zamknięta.',
    serverSaid: 'Komunikat serwera',
    invitedTitle: (email) => `Zaproszenie dla ${email}`,
    invitedLead: ({ role, until }) => `Rola: ${role}.${until ? ` Link wygasa: ${until}.` : ''}`,
    emailed: (email) => `Link został wysłany na adres ${email}.`,
    notEmailed: 'Nie wysłano e-maila.',
    shareYourself: 'Przekaż link samodzielnie.',
    serverLink: (host) =>
      `Ten link prowadzi do ${host}, gdzie standardowy Fluxbase nie ma żadnej strony. Twórca aplikacji może to naprawić, ustawiając inviteUrl.`,
    mailedElsewhere: (host) =>
      `Link w e-mailu prowadzi do ${host}, gdzie standardowy Fluxbase nie ma żadnej strony. Przekaż zamiast niego link pokazany tutaj.`,
    unsafeLink:
      'Link utworzony przez serwer nie jest adresem internetowym, więc nie można go skopiować. Sprawdź podstawowy adres URL serwera.',
    inviteAnother: 'Zaproś kolejną osobę',

    unsent: (count) =>
      plural(count, {
        one: `${n(count)} osoba nie została zaproszona przed zamknięciem tej strony.`,
        few: `${n(count)} osoby nie zostały zaproszone przed zamknięciem tej strony.`,
        many: `${n(count)} osób nie zostało zaproszonych przed zamknięciem tej strony.`,
        other: `${n(count)} osoby nie zostało zaproszone przed zamknięciem tej strony.`,
      }),
    unsentElsewhere:
      'Te zaproszenia wysyła teraz inna karta. Jeśli ją zamkniesz, po minucie pojawią się tu osoby, które nie zostały jeszcze zaproszone.',
    takeUpUnsent: 'Dodaj ponownie',
    forgetUnsent: 'Odrzuć',
    limits: {
      too_many: ({ limit, count }) =>
        plural(limit, {
          one: `Jednorazowo można zaprosić ${n(limit)} osobę, a na liście jest ich ${n(count)}. Usuń niektóre i zaproś je później.`,
          few: `Jednorazowo można zaprosić ${n(limit)} osoby, a na liście jest ich ${n(count)}. Usuń niektóre i zaproś je później.`,
          many: `Jednorazowo można zaprosić ${n(limit)} osób, a na liście jest ich ${n(count)}. Usuń niektóre i zaproś je później.`,
          other: `Jednorazowo można zaprosić ${n(limit)} osoby, a na liście jest ich ${n(count)}. Usuń niektóre i zaproś je później.`,
        }),
      no_seats: ({ limit, count }) => {
        const added = plural(count, {
          one: `Na liście jest ${n(count)} osoba`,
          few: `Na liście są ${n(count)} osoby`,
          many: `Na liście jest ${n(count)} osób`,
          other: `Na liście jest ${n(count)} osoby`,
        })
        const left = plural(limit, {
          one: `zostało ${n(limit)} wolne miejsce`,
          few: `zostały ${n(limit)} wolne miejsca`,
          many: `zostało ${n(limit)} wolnych miejsc`,
          other: `zostało ${n(limit)} wolnego miejsca`,
        })
        return `${added}, a ${left}. Usuń niektóre osoby, aby kontynuować.`
      },
    },
    sendingTitle: 'Wysyłanie zaproszeń',
    progress: ({ done, total }) => `${n(done)} z ${n(total)}`,
    resting: (seconds) =>
      `Serwer otrzymuje zbyt wiele żądań. Za ${wait(seconds)} nastąpi wznowienie.`,
    failedSoFar: (count) =>
      plural(count, {
        one: `Dotąd nie udało się utworzyć ${n(count)} zaproszenia.`,
        few: `Dotąd nie udało się utworzyć ${n(count)} zaproszeń.`,
        many: `Dotąd nie udało się utworzyć ${n(count)} zaproszeń.`,
        other: `Dotąd nie udało się utworzyć ${n(count)} zaproszenia.`,
      }),
    unknownSoFar: (count) =>
      plural(count, {
        one: `Nie dotarła odpowiedź dotycząca ${n(count)} zaproszenia, więc nie wiadomo, czy istnieje.`,
        few: `Nie dotarły odpowiedzi dotyczące ${n(count)} zaproszeń, więc nie wiadomo, czy istnieją.`,
        many: `Nie dotarły odpowiedzi dotyczące ${n(count)} zaproszeń, więc nie wiadomo, czy istnieją.`,
        other: `Nie dotarły odpowiedzi dotyczące ${n(count)} zaproszenia, więc nie wiadomo, czy istnieją.`,
      }),
    paused: (waiting) =>
      plural(waiting, {
        one: `Wstrzymano. Do wysłania zostało ${n(waiting)} zaproszenie.`,
        few: `Wstrzymano. Do wysłania zostały ${n(waiting)} zaproszenia.`,
        many: `Wstrzymano. Do wysłania zostało ${n(waiting)} zaproszeń.`,
        other: `Wstrzymano. Do wysłania zostało ${n(waiting)} zaproszenia.`,
      }),
    pausedBecause: 'Wstrzymano, bo pozostałych też nie udałoby się wysłać.',
    checkingLost:
      'Nie dotarły wszystkie odpowiedzi. Sprawdzamy, które zaproszenia zostały utworzone. Może to potrwać minutę…',
    finishing: (count) =>
      plural(count, {
        one: `Zatrzymano. ${n(count)} zaproszenie jest jeszcze wysyłane.`,
        few: `Zatrzymano. ${n(count)} zaproszenia są jeszcze wysyłane.`,
        many: `Zatrzymano. ${n(count)} zaproszeń jest jeszcze wysyłanych.`,
        other: `Zatrzymano. ${n(count)} zaproszenia jest jeszcze wysyłane.`,
      }),
    pause: 'Wstrzymaj',
    resume: 'Wznów',
    stop: 'Zatrzymaj',
    leaveOpen: 'Nie zamykaj tej strony, dopóki wszystkie zaproszenia nie zostaną wysłane.',
    resultsTitle: ({ done, open }) =>
      open > 0
        ? `Utworzone zaproszenia: ${n(done)} z ${n(done + open)}`
        : `Utworzone zaproszenia: ${n(done)}`,
    shareLinks: 'Przekaż linki samodzielnie.',
    someNotEmailed: ({ count, total }) =>
      `E-mailem nie wysłano ${n(count)} z ${n(total)} zaproszeń.`,
    allEmailed: 'Link został wysłany e-mailem do każdej osoby.',
    linksDie: 'Te linki zobaczysz tylko raz.',
    copyAll: (count) => (count === 1 ? 'Skopiuj link' : `Skopiuj wszystkie linki (${n(count)})`),
    copySome: (count) => (count === 1 ? 'Skopiuj ten link' : `Skopiuj te linki (${n(count)})`),
    copyContents: 'Kopiuje każdy adres z jego linkiem, po jednym w wierszu.',
    allCopied: 'Skopiowano linki',
    copyAllFailed: 'Nie udało się skopiować linków. Zaznacz tekst i skopiuj go ręcznie.',
    allLinks: 'Wszystkie linki',
    save: 'Zapisz jako CSV',
    saveFailed: 'Nie udało się utworzyć pliku. Spróbuj ponownie albo skopiuj linki.',
    fileName: 'zaproszenia.csv',
    invitedResult: 'Zaproszono',
    noEmailResult: 'Zaproszono. Nie wysłano e-maila.',
    dateHasPassed: 'Nie wysłano, bo data ważności linku już minęła.',
    notSent: 'Nie wysłano.',
    resultGroups: {
      failed: (count) => `Nieutworzone: ${n(count)}`,
      unknown: (count) => `Niepotwierdzone: ${n(count)}`,
      waiting: (count) => `Niewysłane: ${n(count)}`,
      done: (count) => `Utworzone, ale bez linku do skopiowania: ${n(count)}`,
    },
    sendRest: (count) => (count === 1 ? 'Wyślij ostatnie' : `Wyślij pozostałe (${n(count)})`),
    stillInForm: (count) => `Nadal w formularzu: ${n(count)}`,
    backToForm: (count) => (count === 0 ? 'Zaproś kolejne osoby' : 'Wróć do formularza'),
    copyLinkFor: (email) => `Skopiuj link dla ${email}`,
  }
}

/** The words of the form and its dialog alone. */
export const pl = defineLocale('pl', { shared, inviteForm, recipientImport })
