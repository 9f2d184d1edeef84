import type { RecipientImportMessages } from '../../messages/recipient-import'
import type { Grammar } from '../grammar'

export const recipientImport = ({ n, plural, list }: Grammar<'de'>): RecipientImportMessages => {
  const people = (count: number) =>
    plural(count, { one: '1 Person', other: `${n(count)} Personen` })
  return {
    title: (name) => (name === null ? 'Eingefügte Tabelle prüfen' : `${name} prüfen`),
    total: people,
    lead: 'Prüfen Sie, wie jede Spalte verwendet wird. Hinzugefügt wird erst, wenn Sie bestätigen.',
    leadAgain:
      'Prüfen Sie, wie jede Spalte verwendet wird. Diese Personen ersetzen die, die Sie aus dieser Tabelle schon hinzugefügt haben.',
    sample: ({ shown, total }) => `Die ersten ${n(shown)} von ${n(total)} Zeilen`,
    column: (number) => `Spalte ${n(number)}`,
    useOfColumn: (column) => `Verwendung der Spalte „${column}“`,
    uses: {
      address: 'Adresse',
      fallback: 'Adresse, falls die erste leer ist',
      role: 'Rolle',
      name: 'Name',
      ignored: 'Nicht verwendet',
    },
    hasHeader: 'Die erste Zeile enthält Spaltennamen',
    noAddress: 'keine Adresse',
    hidden: 'verborgen',
    moreRows: (count) =>
      plural(count, { one: '1 weitere Zeile', other: `${n(count)} weitere Zeilen` }),
    moreColumns: (count) =>
      plural(count, {
        one: '1 weitere Spalte wird nicht verwendet.',
        other: `${n(count)} weitere Spalten werden nicht verwendet.`,
      }),
    chooseAddress: 'Wählen Sie die Spalte mit den E-Mail-Adressen.',
    unknownRole: (text) => `„${text}“ ist hier keine Rolle`,
    people,
    roleFor: (text) => `Rolle für „${text}“`,
    chooseRole: 'Rolle wählen',
    moreUnknownRoles: (count) =>
      plural(count, {
        one: '1 weiterer Wert ist hier keine Rolle. Wählen Sie die Rolle nach dem Hinzufügen.',
        other: `${n(count)} weitere Werte sind hier keine Rollen. Wählen Sie die Rollen nach dem Hinzufügen oder eine andere Spalte.`,
      }),
    withoutAddress: (rows) =>
      plural(rows, {
        one: '1 Zeile hat keine Adresse',
        other: `${n(rows)} Zeilen haben keine Adresse`,
      }),
    lines: ({ lines, more }) => {
      const listed = lines.map(n)
      if (more > 0) listed.push(`${n(more)} weitere`)
      return `${listed.length === 1 ? 'Zeile' : 'Zeilen'} ${list(listed)}.`
    },
    readingProblems: {
      unclosed_quote: {
        title: 'Ein Anführungszeichen wird nicht geschlossen',
        advice: 'Alle anderen Zeilen wurden gelesen. Prüfen Sie die Person in dieser Zeile.',
      },
      uneven_row: {
        title: 'Mehr Zellen als Spalten',
        advice:
          'Vielleicht enthält eine Zelle ein Trennzeichen ohne Anführungszeichen. Prüfen Sie die Personen in diesen Zeilen.',
      },
      inactive: {
        title: 'Einige Personen sind vielleicht nicht aktiv',
        advice: 'Laut einer anderen Spalte sind sie gesperrt, deaktiviert oder ausgeschieden.',
      },
      another_table: {
        title: 'Weiter unten beginnt eine zweite Tabelle',
        advice: 'Nur die erste wird gelesen. Speichern Sie die andere als eigene Datei.',
      },
      broken_character: {
        title: 'Einige Zeichen sind beschädigt',
        advice: 'Speichern Sie die Datei als „CSV UTF-8“ und wählen Sie sie erneut aus.',
      },
      doubtful_encoding: {
        title: 'Einige Zeichen könnten falsch sein',
        advice:
          'Falls Ihnen welche auffallen, speichern Sie die Datei als „CSV UTF-8“ und wählen Sie sie erneut aus.',
      },
      no_addresses: {
        title: 'Diese Spalte enthält keine E-Mail-Adressen',
        advice: 'Wählen Sie eine andere Spalte.',
      },
    },
    add: (count) => `${people(count)} hinzufügen`,
    cancel: 'Abbrechen',
    read: ({ addresses, columns }) => {
      const count = plural(addresses, { one: '1 Adresse', other: `${n(addresses)} Adressen` })
      if (!columns) return `${count} gelesen.`
      const { address, role, name } = columns
      const names = list(name.map((one) => `„${one}“`))
      return (
        `${count} aus der Spalte „${address}“ gelesen` +
        `${names && `, Namen aus ${names}`}${role === null ? '' : `, Rollen aus „${role}“`}.`
      )
    },
    change: 'Ändern',
    changeReading: (name) => `Ändern, wie ${name ?? 'die eingefügte Tabelle'} gelesen wird`,
    fileProblems: {
      empty: (name) => `${name} enthält niemanden, den Sie einladen könnten.`,
      workbook: (name) =>
        `${name} ist eine Arbeitsmappe. Speichern Sie das Blatt in Ihrer Tabellenkalkulation als CSV (UTF-8) und wählen Sie diese Datei.`,
      pdf: (name) =>
        `${name} ist ein PDF. Kopieren Sie die Adressen daraus und fügen Sie sie hier ein.`,
      archive: (name) => `${name} ist ein Archiv. Entpacken Sie es und wählen Sie die Datei darin.`,
      not_text: (name) =>
        `${name} ist keine Textdatei. Speichern Sie die Liste als CSV und wählen Sie diese Datei.`,
      markup: (name) =>
        `${name} enthält Code statt einer Liste. Speichern Sie die Liste als CSV und wählen Sie diese Datei.`,
      ldif: (name) =>
        `${name} ist eine LDIF-Datei. Exportieren Sie die Personen stattdessen als CSV oder vCard.`,
    },
  }
}
