import type { RecipientImportMessages } from '../../messages/recipient-import'
import type { Grammar } from '../grammar'

export const recipientImport = ({ n, plural, list }: Grammar<'it'>): RecipientImportMessages => {
  const people = (count: number) =>
    plural(count, {
      one: '1 persona',
      many: `${n(count)} di persone`,
      other: `${n(count)} persone`,
    })
  return {
    title: (name) => (name === null ? 'Controlla la tabella incollata' : `Controlla ${name}`),
    total: people,
    lead: 'Controlla a cosa serve ogni colonna. Nessuno viene aggiunto finché non confermi.',
    leadAgain:
      'Controlla a cosa serve ogni colonna. Queste persone sostituiscono quelle che hai già aggiunto da questa tabella.',
    sample: ({ shown, total }) => `Anteprima delle righe: ${n(shown)} su ${n(total)}`,
    column: (number) => `Colonna ${n(number)}`,
    useOfColumn: (column) => `Uso della colonna «${column}»`,
    uses: {
      address: 'Indirizzo',
      fallback: 'Indirizzo, se il primo è vuoto',
      role: 'Ruolo',
      name: 'Nome',
      ignored: 'Non usata',
    },
    hasHeader: 'La prima riga contiene i nomi delle colonne',
    noAddress: 'nessun indirizzo',
    hidden: 'nascosta',
    moreRows: (count) =>
      plural(count, {
        one: '1 altra riga',
        many: `Altri ${n(count)} di righe`,
        other: `Altre ${n(count)} righe`,
      }),
    moreColumns: (count) =>
      plural(count, {
        one: '1 altra colonna non viene usata.',
        many: `Altri ${n(count)} di colonne non vengono usati.`,
        other: `Altre ${n(count)} colonne non vengono usate.`,
      }),
    chooseAddress: 'Scegli la colonna che contiene gli indirizzi email.',
    unknownRole: (text) => `«${text}» non è un ruolo disponibile qui`,
    people,
    roleFor: (text) => `Ruolo per «${text}»`,
    chooseRole: 'Scegli un ruolo',
    moreUnknownRoles: (count) =>
      plural(count, {
        one: '1 altro valore non è un ruolo disponibile qui. Scegli il ruolo dopo aver aggiunto le persone.',
        many: `Altri ${n(count)} di valori non sono ruoli disponibili qui. Scegli un’altra colonna, oppure i ruoli dopo aver aggiunto le persone.`,
        other: `Altri ${n(count)} valori non sono ruoli disponibili qui. Scegli un’altra colonna, oppure i ruoli dopo aver aggiunto le persone.`,
      }),
    withoutAddress: (rows) =>
      plural(rows, {
        one: '1 riga non ha un indirizzo',
        many: `${n(rows)} di righe non hanno un indirizzo`,
        other: `${n(rows)} righe non hanno un indirizzo`,
      }),
    lines: ({ lines, more }) => {
      const listed = lines.map(n)
      if (more > 0) {
        listed.push(
          plural(more, {
            one: '1 altra',
            many: `altri ${n(more)}`,
            other: `altre ${n(more)}`,
          }),
        )
      }
      return `${listed.length === 1 ? 'Riga' : 'Righe'} ${list(listed)}.`
    },
    readingProblems: {
      unclosed_quote: {
        title: 'Mancano le virgolette di chiusura',
        advice: 'Tutte le altre righe sono state lette. Controlla la persona in questa riga.',
      },
      uneven_row: {
        title: 'Più celle che colonne',
        advice:
          'Forse una cella contiene un separatore fuori dalle virgolette. Controlla le persone in queste righe.',
      },
      inactive: {
        title: 'Alcune persone potrebbero non essere attive',
        advice: 'Un’altra colonna indica che sono sospese, disattivate o non più presenti.',
      },
      another_table: {
        title: 'Più in basso inizia una seconda tabella',
        advice: 'Viene letta solo la prima. Salva l’altra in un file separato.',
      },
      broken_character: {
        title: 'Alcuni caratteri sono danneggiati',
        advice: 'Salva il file come «CSV UTF-8» e sceglilo di nuovo.',
      },
      doubtful_encoding: {
        title: 'Alcuni caratteri potrebbero essere sbagliati',
        advice: 'Se ne noti, salva il file come «CSV UTF-8» e sceglilo di nuovo.',
      },
      no_addresses: {
        title: 'Questa colonna non contiene indirizzi email',
        advice: 'Scegli un’altra colonna.',
      },
    },
    add: (count) => `Aggiungi ${people(count)}`,
    cancel: 'Annulla',
    read: ({ addresses, columns }) => {
      const count = plural(addresses, {
        one: '1 indirizzo letto',
        many: `${n(addresses)} di indirizzi letti`,
        other: `${n(addresses)} indirizzi letti`,
      })
      if (!columns) return `${count}.`
      const { address, role, name } = columns
      const names = list(name.map((one) => `«${one}»`))
      return (
        `${count} dalla colonna «${address}»` +
        `${names && `, nomi da ${names}`}${role === null ? '' : `, ruoli da «${role}»`}.`
      )
    },
    change: 'Modifica',
    changeReading: (name) =>
      name === null
        ? 'Modifica la lettura della tabella incollata'
        : `Modifica la lettura di ${name}`,
    fileProblems: {
      empty: (name) => `${name} non contiene nessuno da invitare.`,
      workbook: (name) =>
        `${name} è una cartella di lavoro. Nel programma che usi per i fogli di calcolo, salva il foglio come CSV (UTF-8) e scegli quel file.`,
      pdf: (name) => `${name} è un PDF. Copia gli indirizzi e incollali qui.`,
      archive: (name) => `${name} è un archivio. Estrailo e scegli il file che contiene.`,
      not_text: (name) =>
        `${name} non è un file di testo. Salva l’elenco come CSV e scegli quel file.`,
      markup: (name) =>
        `${name} contiene codice e non un elenco. Salva l’elenco come CSV e scegli quel file.`,
      ldif: (name) => `${name} è un file LDIF. Esporta invece le persone come CSV o vCard.`,
    },
  }
}
