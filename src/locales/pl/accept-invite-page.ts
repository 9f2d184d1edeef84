import type { AcceptInvitePageMessages } from '../../messages/accept-invite-page'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const acceptInvitePage = ({ n, plural }: Grammar<'pl'>): AcceptInvitePageMessages => {
  const characters = (count: number) =>
    plural(count, {
      one: `${n(count)} znak`,
      few: `${n(count)} znaki`,
      many: `${n(count)} znaków`,
      other: `${n(count)} znaku`,
    })
  return {
    checking: 'Sprawdzanie zaproszenia…',
    takingLong: 'To trwa dłużej niż zwykle. Nie zamykaj tej strony.',
    documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
    form: {
      sending: 'Tworzenie konta…',
      title: 'Utwórz konto',
      invited: ({ role, appName, date, over }) => {
        const to = appName ? ` do aplikacji ${appName}` : ''
        const as = role ? ` Rola: ${role}.` : ''
        const until = over
          ? ` Według zegara tego urządzenia link wygasł ${date}. Mimo to możesz spróbować.`
          : ` Link działa do ${date}.`
        return `Masz zaproszenie${to}.${as}${date ? until : ''}`
      },
      email: 'Adres e-mail',
      name: 'Imię i nazwisko',
      password: 'Hasło',
      passwordRule: ({ min }) => `Co najmniej ${characters(min)}`,
      passwordAdvice: 'Im dłuższe hasło, tym silniejsze. Połącz kilka przypadkowych słów.',
      showPassword: 'Pokaż hasło',
      nameMissing: 'Wpisz imię i nazwisko.',
      nameTooLong: `Imię i nazwisko mogą mieć łącznie najwyżej ${n(100)} znaków.`,
      passwordTooShort: ({ min }) => `Wpisz co najmniej ${characters(min)}.`,
      passwordTooLong: ({ max }) =>
        `To hasło jest za długie. Może mieć najwyżej ${characters(max)}, a jeśli są w nim polskie litery, emoji lub inne alfabety – jeszcze mniej.`,
      passwordRejected: 'Serwer nie przyjął tego hasła. Wybierz inne.',
      termsMissing: 'Aby kontynuować, wyraź zgodę.',
      insecure: 'Ta strona nie jest szyfrowana. Inne osoby w Twojej sieci mogą odczytać hasło.',
      submit: 'Utwórz konto',
      failures: {
        network: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
        lost: 'Połączenie zostało przerwane, zanim konto zostało utworzone.',
        busy: 'Serwer otrzymuje zbyt wiele żądań.',
        server: 'Serwer ma teraz problemy. Spróbuj ponownie za chwilę.',
        other: 'Serwer nie przyjął tych danych. Sprawdź, czy są poprawne.',
      },
      nothingSaved: 'Nic nie zapisano.',
      stillHere: 'Wpisane dane nadal tu są.',
      haveAccount: 'Masz już konto?',
    },
    notices: {
      offline: {
        title: 'Jesteś offline',
        text: 'Nie ma to wpływu na zaproszenie. Sprawdzimy je, gdy tylko wróci połączenie.',
      },
      unreachable: {
        title: 'Nie można połączyć się z serwerem',
        text: 'Nie ma to wpływu na zaproszenie. Sprawdź połączenie. Będziemy próbować dalej.',
      },
      crashed: {
        title: 'Na tej stronie coś poszło nie tak',
        text: 'Nie ma to wpływu na zaproszenie.',
      },
      framed: {
        title: 'Otwórz tę stronę w osobnej karcie',
        text: 'Jest wyświetlana wewnątrz innej witryny, a tam nie można bezpiecznie wpisać hasła.',
      },
      insecure: {
        title: 'Ta strona nie jest bezpieczna',
        text: 'Nie jest szyfrowana, więc nie można tu ustawić hasła. Poinformuj o tym osobę, która Cię zaprosiła.',
      },
      no_token: {
        title: 'Otwórz link z zaproszenia',
        text: 'Bez niego nie można utworzyć tu konta. Jeśli nie możesz go znaleźć, poproś o nowy link osobę, która Cię zaprosiła.',
      },
      broken: {
        title: 'Ten link jest niekompletny',
        text: 'Brakuje jego części. Otwórz go bezpośrednio z zaproszenia albo skopiuj w całości.',
      },
      expired: {
        title: 'To zaproszenie wygasło',
        text: ({ date }) =>
          `${date ? `Data wygaśnięcia: ${date}. ` : ''}Poproś o nowy link osobę, która Cię zaprosiła.`,
      },
      used: {
        title: 'To zaproszenie zostało już wykorzystane',
        text: 'Jeśli to Twoje konto, zaloguj się.',
      },
      not_found: {
        title: 'Ten link nie działa',
        text: 'Mógł zostać unieważniony albo skopiowany tylko w części. Poproś o nowy link osobę, która Cię zaprosiła.',
      },
      someone_else: {
        title: 'Używasz innego konta',
        text: ({ email, signedInAs }) =>
          `To zaproszenie jest dla ${email}, ale w tej chwili zalogowane jest konto ${signedInAs}.`,
      },
      trouble: {
        title: 'Nie można sprawdzić zaproszenia',
        text: 'Serwer ma teraz problemy. Nie ma to wpływu na zaproszenie.',
      },
      unsupported: {
        title: 'Zaproszenia są niedostępne',
        text: 'Ten serwer nie obsługuje zaproszeń. Poinformuj o tym osobę, która Cię zaprosiła.',
      },
      impossible: {
        title: 'W tej chwili nie można utworzyć konta',
        text: 'Nic nie zapisano, a zaproszenie nadal działa. Poinformuj o tym osobę, która Cię zaprosiła.',
      },
      not_created: {
        title: 'Nie udało się utworzyć konta',
        text: ({ email }) =>
          `Być może masz już konto${email ? ` z adresem ${email}` : ''}. Spróbuj się zalogować. Jeśli to nie pomoże, poinformuj osobę, która Cię zaprosiła.`,
      },
      exists: {
        title: 'Prawdopodobnie masz już konto',
        text: ({ email }) =>
          `Pierwsza próba najwyraźniej się powiodła. Zaloguj się${email ? ` jako ${email}` : ''} albo zresetuj hasło.`,
      },
      incomplete: {
        title: 'Konto nie jest jeszcze gotowe',
        text: 'Zostało utworzone, ale jego konfiguracja nie została dokończona. Poinformuj o tym osobę, która Cię zaprosiła.',
      },
      not_yet: {
        title: 'Konto nie zostało jeszcze utworzone',
        text: 'Odpowiedź nie dotarła, a serwer może jeszcze tworzyć konto. Będziemy to sprawdzać przez minutę. Wpisane dane nadal tu są.',
      },
      unknown: {
        title: 'Nie wiadomo jeszcze, czy konto zostało utworzone',
        text: 'Serwer nie odpowiedział. Sprawdzimy to, gdy tylko będzie dostępny. Wpisane dane nadal tu są.',
      },
      raced: {
        title: 'Konto jest gotowe',
        text: ({ email }) =>
          `Zostało właśnie utworzone, być może w innej karcie. Zaloguj się${email ? ` jako ${email}` : ''}, używając ustawionego tam hasła.`,
      },
      ready: {
        title: 'Konto jest gotowe',
        text: ({ email }) => `Zaloguj się${email ? ` jako ${email}` : ''}, aby kontynuować.`,
      },
      welcome: {
        title: ({ name }) => (name ? `Witaj, ${name}` : 'Witaj'),
        text: 'Konto jest gotowe i nie musisz się już logować.',
      },
    },
    checkAgain: 'Sprawdź ponownie',
    signIn: 'Zaloguj się',
    signInInstead: 'Przejdź do logowania',
    signOut: 'Wyloguj się',
    proceed: ({ email }) => `Kontynuuj jako ${email}`,
    newLink: 'Poproś o nowy link',
    newTab: 'Otwórz w nowej karcie',
    back: 'Wróć do formularza',
    open: ({ appName }) => (appName ? `Otwórz ${appName}` : 'Kontynuuj'),
    details: 'Szczegóły techniczne',
    copy: 'Skopiuj',
    copied: 'Skopiowano',
  }
}

/** The words of the accept page alone. */
export const pl = defineLocale('pl', { shared: basics, acceptInvitePage })
