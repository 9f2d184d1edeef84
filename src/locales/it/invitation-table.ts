import type { InvitationTableMessages, RunCounts } from '../../messages/invitation-table'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { shared } from './shared'

// Dates follow a colon or are in brackets: their article would depend on the number ("il 7", but "l’8").
const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence} Scadenza del link: ${date}.`

export const invitationTable = ({
  n,
  plural,
  list,
  wait,
}: Grammar<'it'>): InvitationTableMessages => {
  const invitations = (count: number) =>
    plural(count, {
      one: '1 invito',
      many: `${n(count)} di inviti`,
      other: `${n(count)} inviti`,
    })
  /** A count with the form of a word that it asks for. */
  const counted = (count: number, one: string, other: string) =>
    `${n(count)} ${plural(count, { one, many: other, other })}`
  /** What has become of the rows of a run. */
  const ended = (what: string, { total, done, failed, unknown }: RunCounts) =>
    list(
      [
        what + (done < total ? ` su ${n(total)}` : ''),
        failed > 0 ? counted(failed, 'non riuscito', 'non riusciti') : '',
        unknown > 0 ? counted(unknown, 'non confermato', 'non confermati') : '',
      ].filter(Boolean),
      'unit',
    )
  return {
    title: 'Inviti',
    updated: (clock) => `aggiornato alle ${clock}`,
    refresh: 'Aggiorna',
    refreshed: (clock) => `Elenco aggiornato alle ${clock}.`,
    invite: 'Invita persone',

    summary: ({ pending, expiring, expired, accepted }) =>
      list([
        `${n(pending)} in attesa`,
        `${n(expiring)} in scadenza`,
        counted(expired, 'scaduto', 'scaduti'),
        counted(accepted, 'accettato', 'accettati'),
      ]),
    filterByStatus: 'Filtra per stato',
    all: 'Tutti',
    search: 'Cerca per indirizzo o ruolo',
    searchShort: 'Cerca',
    role: 'Ruolo',
    anyRole: 'Tutti i ruoli',
    clearSearch: 'Cancella ricerca',
    clearFilters: 'Rimuovi filtri',
    filter: 'Filtro',
    sortBy: 'Ordina per',
    sortOrder: 'Ordine',
    sortOrders: {
      newest: 'Più recenti',
      oldest: 'Meno recenti',
      ascending: 'Crescente',
      descending: 'Decrescente',
    },
    results: invitations,
    shown: ({ shown, total }) => `${n(shown)} su ${n(total)}`,

    caption: 'Inviti',
    scroller: 'Tabella degli inviti',
    skipRows: 'Salta le righe',
    skipRowsBack: 'Torna alla prima riga',
    columns: {
      select: 'Selezione',
      person: 'Persona',
      status: 'Stato',
      role: 'Ruolo',
      invited: 'Invito',
      expires: 'Scadenza',
      actions: 'Azioni',
    },
    by: (name) => `da ${name}`,
    joined: (date) => `registrazione: ${date}`,
    sending: 'Invio…',
    timesIn: (zone) => `Fuso orario: ${zone}`,
    exactTimes: 'Orari esatti',

    selectRow: (email) => `Seleziona ${email}`,
    selectAll: 'Seleziona tutto',
    selected: (count) => counted(count, 'selezionato', 'selezionati'),
    clear: 'Deseleziona',
    select: 'Seleziona',
    done: 'Fine',
    exportCsv: 'Esporta CSV',
    exported: { by: 'Invito inviato da', joined: 'Registrazione', file: 'inviti' },
    sorted: {
      ascending: (column) => `Ordinamento per ${column}, crescente.`,
      descending: (column) => `Ordinamento per ${column}, decrescente.`,
    },
    exportFailed: 'Non è stato possibile creare il file. Riprova.',
    compact: 'Righe compatte',

    unseenSigns:
      'Questo indirizzo contiene uno spazio o un carattere invisibile, qui sostituito dal suo codice.',
    writtenAs: (domain) => `Per i server di posta, la parte dopo la @ si scrive ${domain}.`,
    repeated: ({ email, number }) => `${email} (${n(number)})`,
    copyLinkFor: (email) => `Copia link per ${email}`,
    copyNewLink: 'Copia nuovo link',
    copyNewLinkFor: (email) => `Copia nuovo link per ${email}`,
    resend: 'Invia di nuovo',
    resendFor: (email) => `Invia di nuovo l’invito a ${email}`,
    moreFor: (email) => `Altre azioni per ${email}`,
    linkUnsafe:
      'Il link creato dal server non è un indirizzo web, quindi non può essere copiato. Controlla l’URL di base del server, poi invia di nuovo l’invito.',
    newer: (date) =>
      date === null ? 'C’è un invito più recente.' : `C’è un invito più recente (${date}).`,

    loading: 'Caricamento degli inviti…',
    emptyTitle: 'Ancora nessun invito',
    emptyText: 'Invita altre persone a usare la tua dashboard.',
    noMatch: (search) => `Nessun invito corrisponde a «${search}».`,
    noMatchFilters: 'Nessun invito corrisponde a questi filtri.',
    errorTitle: 'Al momento non è possibile mostrare gli inviti',
    forbiddenTitle: 'Non hai accesso agli inviti',
    stale: (clock) => `Aggiornamento non riuscito. Stai vedendo l’elenco delle ${clock}.`,
    unreadable: (count) =>
      plural(count, {
        one: '1 invito non è leggibile e non viene mostrato.',
        many: `${n(count)} di inviti non sono leggibili e non vengono mostrati.`,
        other: `${n(count)} inviti non sono leggibili e non vengono mostrati.`,
      }),
    checkAgain: 'Verifica di nuovo',
    tryAgainFor: (email) => `Riprova per ${email}`,
    checkAgainFor: (email) => `Verifica di nuovo per ${email}`,
    revokeBlocked: {
      accepted: () => 'Questo invito è stato accettato, quindi non c’è nulla da revocare.',
      link_not_held: (date) =>
        until(
          'Per revocare serve il link, che viene mostrato solo alla creazione dell’invito.',
          date,
        ),
      unsupported: (date) => until('Questo server non permette di revocare gli inviti.', date),
    },
    revoked: (email) => `Invito per ${email} revocato.`,
    notRevoked: (why) => `Invito non revocato. ${why}`,
    revokeUnknown: {
      nothing:
        'Non abbiamo ricevuto risposta, quindi non sappiamo se questo invito è stato revocato.',
      absent:
        'Non ancora revocato. Non abbiamo ricevuto risposta e forse il server ci sta ancora lavorando.',
    },

    waiting: 'In coda…',
    revoking: 'Revoca…',
    resending: 'Creazione di un nuovo link…',
    resent: {
      revoked: () => 'Nuovo link creato. Il vecchio non funziona più.',
      expired: () => 'Nuovo link creato.',
      live: (date) =>
        date === null
          ? 'Nuovo link creato. Il vecchio funziona ancora.'
          : `Nuovo link creato. Il vecchio funziona ancora (scadenza: ${date}).`,
      unknown: () => 'Nuovo link creato. Il vecchio potrebbe funzionare ancora.',
    },
    notResent: (why) => `Non è stato creato nessun nuovo link. ${why}`,
    resendUnknown: {
      nothing: 'Non abbiamo ricevuto risposta, quindi non sappiamo se c’è un nuovo link.',
      absent:
        'Ancora nessun nuovo link. Non abbiamo ricevuto risposta e forse il server ci sta ancora lavorando.',
    },
    about: (email, text) => `${email}: ${text}`,

    clearSelection: 'Deseleziona tutto',
    copyLinks: 'Copia link',
    linksCopied: (count) =>
      plural(count, {
        one: '1 link copiato.',
        many: `${n(count)} di link copiati.`,
        other: `${n(count)} link copiati.`,
      }),
    linksLeftOut: (count) =>
      plural(count, {
        one: 'Uno degli inviti selezionati non ha un link qui. Invialo di nuovo per avere un nuovo link.',
        many: `${n(count)} degli inviti selezionati non hanno un link qui. Inviali di nuovo per avere nuovi link.`,
        other: `${n(count)} degli inviti selezionati non hanno un link qui. Inviali di nuovo per avere nuovi link.`,
      }),
    linksNotCopied: 'Non è stato possibile copiare i link. Selezionali e copiali a mano.',
    links: 'Link di invito',
    nothingTo: {
      resend:
        'Nessuno di questi inviti può essere inviato di nuovo: sono già stati tutti accettati.',
      revoke: 'Nessuno di questi inviti può essere revocato da qui.',
      copy: 'Nessuno di questi link è disponibile qui. Invia di nuovo gli inviti per avere nuovi link.',
    },
    revokeMany: 'Revoca…',
    revokeManyTitle: (count) => `Revocare ${invitations(count)}?`,
    revokeManyConsequence: (count) =>
      plural(count, {
        one: 'Il link smetterà subito di funzionare. Questa operazione è irreversibile.',
        many: 'I link smetteranno subito di funzionare. Questa operazione è irreversibile.',
        other: 'I link smetteranno subito di funzionare. Questa operazione è irreversibile.',
      }),
    revokeConfirm: (count) => `Revoca ${invitations(count)}`,
    leftOut: (count) =>
      plural(count, {
        one: 'Uno degli inviti selezionati non può essere revocato da qui e resterà invariato.',
        many: `${n(count)} degli inviti selezionati non possono essere revocati da qui e resteranno invariati.`,
        other: `${n(count)} degli inviti selezionati non possono essere revocati da qui e resteranno invariati.`,
      }),
    running: { resend: 'Creazione di nuovi link', revoke: 'Revoca degli inviti' },
    ran: {
      resend: (counts) => {
        const links = plural(counts.done, {
          one: '1 nuovo link creato',
          many: `${n(counts.done)} di nuovi link creati`,
          other: `${n(counts.done)} nuovi link creati`,
        })
        return ended(links, counts)
      },
      revoke: (counts) => {
        const revoked = plural(counts.done, {
          one: 'revocato',
          many: 'revocati',
          other: 'revocati',
        })
        return ended(`${invitations(counts.done)} ${revoked}`, counts)
      },
    },
    progress: ({ done, total }) => `${n(done)} su ${n(total)}`,
    resting: (seconds) =>
      `Il server sta ricevendo troppe richieste. Si riprende tra ${wait(seconds)}.`,
    pause: 'Pausa',
    resume: 'Riprendi',
    stop: 'Interrompi',
    retryFailed: 'Riprova quelli non riusciti',
    copyNewLinks: (count) =>
      plural(count, {
        one: 'Copia nuovo link',
        many: `Copia ${n(count)} di nuovi link`,
        other: `Copia ${n(count)} nuovi link`,
      }),
    newLinksNotSent: (count) => {
      const links = 'Condividi tu i nuovi link.'
      const one = 'Condividi tu il nuovo link.'
      return `Nessuna email inviata. ${plural(count, { one, many: links, other: links })}`
    },
    actionFor: ({ label, email }) => `${label}: ${email}`,
    linkNotHeld:
      'Il link viene mostrato solo alla creazione dell’invito. Invia di nuovo l’invito per avere un nuovo link.',
    linkExpired: 'Il link è scaduto. Invia di nuovo l’invito per avere un nuovo link.',
    revoke: 'Revoca invito',
    revokeFor: (email) => `Revoca invito per ${email}`,
    revokeTitle: (email) => `Revocare l’invito per ${email}?`,
    revokeConsequence: 'Il link smetterà subito di funzionare. Questa operazione è irreversibile.',
  }
}

/** The words of the table alone. */
export const it = defineLocale('it', { shared, invitationTable })
