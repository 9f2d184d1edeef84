import type { RecipientImportMessages } from '../../messages/recipient-import'
import type { Grammar } from '../grammar'

export const recipientImport = ({ n, plural, list }: Grammar<'nl'>): RecipientImportMessages => {
  const people = (count: number) =>
    plural(count, { one: `${n(count)} persoon`, other: `${n(count)} mensen` })
  return {
    title: (name) => (name === null ? 'Geplakte tabel controleren' : `${name} controleren`),
    total: people,
    lead: 'Controleer hoe elke kolom wordt gebruikt. Er wordt pas iemand toegevoegd als je bevestigt.',
    leadAgain:
      'Controleer hoe elke kolom wordt gebruikt. Deze mensen vervangen degenen die je eerder uit deze tabel hebt toegevoegd.',
    sample: ({ shown, total }) => `De eerste ${n(shown)} van ${n(total)} rijen`,
    column: (number) => `Kolom ${n(number)}`,
    useOfColumn: (column) => `Gebruik van kolom ‘${column}’`,
    uses: {
      address: 'Adres',
      fallback: 'Adres, als het eerste leeg is',
      role: 'Rol',
      name: 'Naam',
      ignored: 'Niet gebruikt',
    },
    hasHeader: 'De eerste rij bevat kolomnamen',
    noAddress: 'geen adres',
    hidden: 'verborgen',
    moreRows: (count) =>
      `nog ${plural(count, { one: `${n(count)} rij`, other: `${n(count)} rijen` })}`,
    moreColumns: (count) =>
      plural(count, {
        one: `Nog ${n(count)} kolom wordt niet gebruikt.`,
        other: `Nog ${n(count)} kolommen worden niet gebruikt.`,
      }),
    chooseAddress: 'Kies de kolom met de e-mailadressen.',
    unknownRole: (text) => `‘${text}’ is hier geen rol`,
    people,
    roleFor: (text) => `Rol voor ‘${text}’`,
    chooseRole: 'Kies een rol',
    moreUnknownRoles: (count) =>
      plural(count, {
        one: `Nog ${n(count)} waarde is hier geen rol. Kies de rol na het toevoegen.`,
        other: `Nog ${n(count)} waarden zijn hier geen rol. Kies de rollen na het toevoegen, of kies een andere kolom.`,
      }),
    withoutAddress: (rows) =>
      plural(rows, {
        one: `${n(rows)} rij heeft geen adres`,
        other: `${n(rows)} rijen hebben geen adres`,
      }),
    lines: ({ lines, more }) => {
      const listed = lines.map(n)
      if (more > 0) listed.push(`nog ${n(more)}`)
      return `${listed.length === 1 ? 'Regel' : 'Regels'} ${list(listed)}.`
    },
    readingProblems: {
      unclosed_quote: {
        title: 'Een aanhalingsteken wordt niet afgesloten',
        advice: 'Alle andere regels zijn gelezen. Controleer de persoon op deze regel.',
      },
      uneven_row: {
        title: 'Meer cellen dan kolommen',
        advice:
          'Misschien staat er in een cel een scheidingsteken zonder aanhalingstekens. Controleer de mensen op deze regels.',
      },
      inactive: {
        title: 'Sommige mensen zijn misschien niet actief',
        advice: 'Volgens een andere kolom zijn ze geblokkeerd, uitgeschakeld of vertrokken.',
      },
      another_table: {
        title: 'Verderop begint een tweede tabel',
        advice: 'Alleen de eerste tabel wordt gelezen. Sla de andere op als apart bestand.',
      },
      broken_character: {
        title: 'Sommige tekens zijn beschadigd',
        advice: 'Sla het bestand op als ‘CSV UTF-8’ en kies het opnieuw.',
      },
      doubtful_encoding: {
        title: 'Sommige tekens kloppen misschien niet',
        advice: 'Zie je foute tekens? Sla het bestand dan op als ‘CSV UTF-8’ en kies het opnieuw.',
      },
      no_addresses: {
        title: 'Deze kolom bevat geen e-mailadressen',
        advice: 'Kies een andere kolom.',
      },
    },
    add: (count) => `${people(count)} toevoegen`,
    cancel: 'Annuleren',
    read: ({ addresses, columns }) => {
      const count = plural(addresses, {
        one: `${n(addresses)} adres gelezen`,
        other: `${n(addresses)} adressen gelezen`,
      })
      if (!columns) return `${count}.`
      const { address, role, name } = columns
      const names = list(name.map((one) => `‘${one}’`))
      return (
        `${count} uit kolom ‘${address}’` +
        `${names && `, namen uit ${names}`}${role === null ? '' : `, rollen uit ‘${role}’`}.`
      )
    },
    change: 'Wijzigen',
    changeReading: (name) => `Wijzigen hoe ${name ?? 'de geplakte tabel'} wordt gelezen`,
    fileProblems: {
      empty: (name) => `In ${name} staat niemand om uit te nodigen.`,
      workbook: (name) =>
        `${name} is een werkmap. Sla het werkblad in je spreadsheetprogramma op als CSV (UTF-8) en kies dat bestand.`,
      pdf: (name) => `${name} is een pdf. Kopieer de adressen eruit en plak ze hier.`,
      archive: (name) =>
        `${name} is een gecomprimeerd bestand. Pak het uit en kies het bestand dat erin zit.`,
      not_text: (name) =>
        `${name} is geen tekstbestand. Sla de lijst op als CSV en kies dat bestand.`,
      markup: (name) =>
        `${name} bevat code in plaats van een lijst. Sla de lijst op als CSV en kies dat bestand.`,
      ldif: (name) =>
        `${name} is een LDIF-bestand. Exporteer de mensen als CSV of vCard en kies dat bestand.`,
    },
  }
}
