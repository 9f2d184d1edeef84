import type { RecipientImportMessages } from '../../messages/recipient-import'
import type { Grammar } from '../grammar'

export const recipientImport = ({ n, plural, list }: Grammar<'pl'>): RecipientImportMessages => {
  const people = (count: number) =>
    plural(count, {
      one: `${n(count)} osoba`,
      few: `${n(count)} osoby`,
      many: `${n(count)} osób`,
      other: `${n(count)} osoby`,
    })
  return {
    title: (name) => (name === null ? 'Sprawdź wklejoną tabelę' : `Sprawdź plik ${name}`),
    total: people,
    lead: 'Sprawdź, do czego służy każda kolumna. Nikt nie zostanie dodany, dopóki tego nie potwierdzisz.',
    leadAgain:
      'Sprawdź, do czego służy każda kolumna. Te osoby zastąpią dodane wcześniej z tej tabeli.',
    sample: ({ shown, total }) => `Pierwsze wiersze: ${n(shown)} z ${n(total)}`,
    column: (number) => `Kolumna ${n(number)}`,
    useOfColumn: (column) => `Zastosowanie kolumny „${column}”`,
    uses: {
      address: 'Adres',
      fallback: 'Adres, jeśli pierwszy jest pusty',
      role: 'Rola',
      name: 'Imię i nazwisko',
      ignored: 'Nieużywana',
    },
    hasHeader: 'Pierwszy wiersz zawiera nazwy kolumn',
    noAddress: 'brak adresu',
    hidden: 'ukryte',
    moreRows: (count) =>
      plural(count, {
        one: `Jeszcze ${n(count)} wiersz`,
        few: `Jeszcze ${n(count)} wiersze`,
        many: `Jeszcze ${n(count)} wierszy`,
        other: `Jeszcze ${n(count)} wiersza`,
      }),
    moreColumns: (count) =>
      plural(count, {
        one: `Jeszcze ${n(count)} kolumna nie jest używana.`,
        few: `Jeszcze ${n(count)} kolumny nie są używane.`,
        many: `Jeszcze ${n(count)} kolumn nie jest używanych.`,
        other: `Jeszcze ${n(count)} kolumny nie jest używane.`,
      }),
    chooseAddress: 'Wybierz kolumnę z adresami e-mail.',
    unknownRole: (text) => `Nie ma tu roli „${text}”`,
    people,
    roleFor: (text) => `Rola dla „${text}”`,
    chooseRole: 'Wybierz rolę',
    moreUnknownRoles: (count) =>
      plural(count, {
        one: `Jeszcze ${n(count)} wartość nie odpowiada żadnej roli. Wybierz rolę po dodaniu osób.`,
        few: `Jeszcze ${n(count)} wartości nie odpowiadają żadnej roli. Wybierz role po dodaniu osób albo wskaż inną kolumnę.`,
        many: `Jeszcze ${n(count)} wartości nie odpowiada żadnej roli. Wybierz role po dodaniu osób albo wskaż inną kolumnę.`,
        other: `Jeszcze ${n(count)} wartości nie odpowiada żadnej roli. Wybierz role po dodaniu osób albo wskaż inną kolumnę.`,
      }),
    withoutAddress: (rows) =>
      plural(rows, {
        one: `${n(rows)} wiersz nie ma adresu`,
        few: `${n(rows)} wiersze nie mają adresu`,
        many: `${n(rows)} wierszy nie ma adresu`,
        other: `${n(rows)} wiersza nie ma adresu`,
      }),
    lines: ({ lines, more }) => {
      const listed = lines.map(n)
      if (more > 0) {
        listed.push(
          plural(more, {
            one: `${n(more)} kolejny`,
            few: `${n(more)} kolejne`,
            many: `${n(more)} kolejnych`,
            other: `${n(more)} kolejnego`,
          }),
        )
      }
      return `${listed.length === 1 ? 'Wiersz' : 'Wiersze'} ${list(listed)}.`
    },
    readingProblems: {
      unclosed_quote: {
        title: 'Cudzysłów nie jest zamknięty',
        advice: 'Pozostałe wiersze zostały odczytane. Sprawdź osobę w tym wierszu.',
      },
      uneven_row: {
        title: 'Więcej komórek niż kolumn',
        advice:
          'Być może w jednej z komórek jest separator bez cudzysłowu. Sprawdź osoby w tych wierszach.',
      },
      inactive: {
        title: 'Niektóre osoby mogą być nieaktywne',
        advice: 'Inna kolumna wskazuje, że są zawieszone, wyłączone lub odeszły.',
      },
      another_table: {
        title: 'Niżej zaczyna się druga tabela',
        advice: 'Odczytywana jest tylko pierwsza. Zapisz drugą w osobnym pliku.',
      },
      broken_character: {
        title: 'Niektóre znaki są uszkodzone',
        advice: 'Zapisz plik jako „CSV UTF-8” i wybierz go ponownie.',
      },
      doubtful_encoding: {
        title: 'Niektóre znaki mogą być błędne',
        advice: 'Jeśli takie widzisz, zapisz plik jako „CSV UTF-8” i wybierz go ponownie.',
      },
      no_addresses: {
        title: 'Ta kolumna nie zawiera adresów e-mail',
        advice: 'Wybierz inną kolumnę.',
      },
    },
    add: (count) =>
      plural(count, {
        one: `Dodaj ${n(count)} osobę`,
        few: `Dodaj ${n(count)} osoby`,
        many: `Dodaj ${n(count)} osób`,
        other: `Dodaj ${n(count)} osoby`,
      }),
    cancel: 'Anuluj',
    read: ({ addresses, columns }) => {
      const read = plural(addresses, {
        one: `Odczytano ${n(addresses)} adres`,
        few: `Odczytano ${n(addresses)} adresy`,
        many: `Odczytano ${n(addresses)} adresów`,
        other: `Odczytano ${n(addresses)} adresu`,
      })
      if (!columns) return `${read}.`
      const { address, role, name } = columns
      const names = list(name.map((one) => `„${one}”`))
      return (
        `${read} z kolumny „${address}”` +
        `${names && `, imiona i nazwiska z ${names}`}${role === null ? '' : `, role z „${role}”`}.`
      )
    },
    change: 'Zmień',
    changeReading: (name) =>
      name === null
        ? 'Zmień sposób odczytu wklejonej tabeli'
        : `Zmień sposób odczytu pliku ${name}`,
    fileProblems: {
      empty: (name) => `W pliku ${name} nie ma nikogo do zaproszenia.`,
      workbook: (name) =>
        `${name} to skoroszyt. Zapisz arkusz w swoim programie jako CSV (UTF-8) i wybierz ten plik.`,
      pdf: (name) => `${name} to plik PDF. Skopiuj z niego adresy i wklej je tutaj.`,
      archive: (name) => `${name} to archiwum. Rozpakuj je i wybierz plik ze środka.`,
      not_text: (name) =>
        `${name} nie jest plikiem tekstowym. Zapisz listę jako CSV i wybierz ten plik.`,
      markup: (name) =>
        `${name} zawiera kod zamiast listy. Zapisz listę jako CSV i wybierz ten plik.`,
      ldif: (name) => `${name} to plik LDIF. Wyeksportuj osoby jako CSV lub vCard.`,
    },
  }
}
