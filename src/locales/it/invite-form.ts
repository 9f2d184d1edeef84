import type { InviteFormMessages } from '../../messages/invite-form'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

// Dates without a weekday follow a colon: their article would depend on the number ("il 7", but "l’8").
export const inviteForm = ({
  n,
  plural,
  list,
  period,
  wait,
}: Grammar<'it'>): InviteFormMessages => {
  const people = (count: number) =>
    plural(count, {
      one: '1 persona',
      many: `${n(count)} di persone`,
      other: `${n(count)} persone`,
    })
  const invitations = (count: number) =>
    plural(count, {
      one: '1 invito',
      many: `${n(count)} di inviti`,
      other: `${n(count)} inviti`,
    })
  const addresses = (count: number) =>
    plural(count, {
      one: '1 indirizzo',
      many: `${n(count)} di indirizzi`,
      other: `${n(count)} indirizzi`,
    })
  /** The form of a word for a count. */
  const agreed = (count: number, one: string, other: string) =>
    plural(count, { one, many: other, other })
  const ready = (count: number) => `${n(count)} ${agreed(count, 'pronto', 'pronti')}`
  const invalid = (count: number) => `${n(count)} da correggere`
  const duplicate = (count: number) =>
    `${n(count)} ${agreed(count, 'già invitato', 'già invitati')}`
  const listed = (count: number) => `${n(count)} ${agreed(count, 'duplicato', 'duplicati')}`
  return {
    title: 'Invita persone',
    lead: 'Ogni persona riceve un link per scegliere una password e registrarsi.',
    emailLabel: 'Indirizzi email',
    counter: ({ count, max }) => `${n(count)} su ${n(max)}`,
    addressHint: 'Scrivi o incolla gli indirizzi',
    dropHint: ', oppure trascina qui un file CSV.',
    chooseFile: 'Scegli un file CSV',
    readingFile: (name) =>
      name === null ? 'Lettura della tabella incollata…' : `Lettura di ${name}…`,
    fileUnreadable: (name) =>
      `Non è stato possibile leggere ${name}. Riprova o incolla gli indirizzi.`,
    reviewFirst: 'Aggiungi le persone che stai controllando oppure annulla il controllo.',
    template: 'Scarica un modello',
    templateFile: 'persone-da-invitare.csv',
    templateFailed: 'Non è stato possibile creare il modello. Riprova.',

    roleLabel: 'Ruolo',
    roleMissing: 'Scegli un ruolo.',
    roleForbidden:
      'Non hai l’autorizzazione per inviare questo invito. Scegli un altro ruolo o contatta un admin.',
    expiryLabel: 'Durata del link',
    span: period,
    untilDate: 'Fino al…',
    dateLabel: 'Data e ora',
    expiryProblems: {
      missing: 'Inserisci data e ora.',
      too_soon: 'Scegli un momento nel futuro.',
      too_late: 'Questa data è troppo lontana. Scegline una più vicina.',
    },
    until: (moment, zone) => `Scadenza del link: ${moment} (${zone})`,
    send: 'Invia invito',
    sendMany: (count) => `Invia ${invitations(count)}`,
    sendAnyway: 'Invita comunque',
    sending: 'Invio dell’invito…',
    sendingSlow: 'Ci vuole più tempo del solito. Forse il server sta ancora inviando l’email.',
    sendIn: (seconds) => `Riprova tra ${wait(seconds)}`,
    checkAgain: 'Verifica di nuovo',
    csvHead: {
      email: 'Indirizzo email',
      name: 'Nome e cognome',
      role: 'Ruolo',
      result: 'Risultato',
      link: 'Link',
      expires: 'Scadenza',
    },
    openProgress: ({ done, total }) => `Invio: ${n(done)} su ${n(total)}`,
    emailProblems: {
      missing: 'Inserisci l’indirizzo email della persona da invitare.',
      too_long: `Un indirizzo può avere al massimo ${n(254)} caratteri.`,
      no_at: 'Un indirizzo completo è come nome@example.com.',
      no_domain_ending: 'La parte dopo la @ deve avere un’estensione, come in example.com.',
      forbidden_character:
        'Non ci si può registrare con un indirizzo che contiene virgolette, parentesi angolari o barre rovesciate.',
      malformed: 'Controlla che non ci siano spazi, virgole o punti di troppo.',
      invisible_sign: 'C’è uno spazio o un carattere invisibile.',
      broken_character: 'Un carattere è danneggiato. Scrivi di nuovo l’indirizzo.',
      other_domain: (domains) =>
        plural(domains.length, {
          one: `Si possono invitare solo indirizzi del dominio ${list(domains)}.`,
          many: `Si possono invitare solo indirizzi dei domini ${list(domains)}.`,
          other: `Si possono invitare solo indirizzi dei domini ${list(domains)}.`,
        }),
      unknown_role: (role) =>
        role ? `«${role}» non è un ruolo disponibile qui. Scegline un altro.` : 'Scegli un ruolo.',
    },
    lost: {
      checking: 'Non abbiamo ricevuto risposta. Stiamo verificando se l’invito è stato creato…',
      not_yet:
        'Non ancora creato. Non abbiamo ricevuto risposta e forse il server ci sta ancora lavorando. Continueremo a verificare per un minuto.',
      unknown:
        'Non abbiamo ricevuto risposta, quindi non sappiamo se l’invito esiste. Verificheremo prima di ogni nuovo invio.',
      exists:
        'L’invito è stato creato, ma non abbiamo ricevuto il link. Invia di nuovo l’invito dall’elenco per avere un nuovo link.',
      nothing: 'La connessione si è interrotta e non è stato creato nessun invito. Puoi riprovare.',
    },
    problemGroups: {
      incomplete: (count) => `${addresses(count)} ${agreed(count, 'incompleto', 'incompleti')}`,
      invalid: (count) => `${addresses(count)} ${agreed(count, 'non valido', 'non validi')}`,
      other_domain: (count) =>
        `${addresses(count)} ${agreed(count, 'di un altro dominio', 'di altri domini')}`,
      unknown_role: (count) => `${people(count)} con un ruolo sconosciuto`,
    },
    repeats: {
      listed: 'Già in questo elenco.',
      perhaps_sent: 'Forse ha già un invito.',
      invited: 'Ha già un invito.',
      accepted: 'Ha già un account.',
    },
    notInvitedAgain: 'Non verranno inviati altri inviti.',
    invitedOnce: 'Ogni persona viene invitata una volta sola.',
    addresses: people,
    addressKeys: 'Frecce per spostarti, Invio per modificare, Canc per rimuovere.',
    ready,
    invalid,
    duplicate,
    listed,
    removeListed: (count) => agreed(count, 'Rimuovi duplicato', 'Rimuovi duplicati'),
    removeAll: 'Rimuovi tutti',
    unchecked:
      'Non è stato possibile caricare gli inviti precedenti. Forse alcune di queste persone ne hanno già uno.',
    addedOne: ({ email, problem }) => `${email} aggiunto.${problem && ` ${problem}`}`,
    added: (counts) => {
      const parts = [
        ready(counts.ready),
        counts.invalid > 0 ? invalid(counts.invalid) : '',
        counts.duplicate > 0 ? duplicate(counts.duplicate) : '',
        counts.listed > 0 ? listed(counts.listed) : '',
      ]
      return `${list(parts.filter(Boolean), 'unit')}.`
    },
    removed: (email) => `${email} rimosso.`,
    didYouMean: (email) => `Intendevi ${email}?`,
    useIt: 'Usa',
    use: (email) => `Usa ${email}`,
    edit: 'Modifica',
    editLabel: 'Indirizzo email',
    editAddress: (email) => `Modifica ${email}`,
    remove: 'Rimuovi',
    removeAddress: (email) => `Rimuovi ${email}`,
    done: 'Fine',
    writtenAs: (domain) => `Per i server di posta, la parte dopo la @ si scrive ${domain}.`,
    ownRole: 'Ruolo di questa persona',
    roleForAll: (role) => (role ? `Come gli altri (${role})` : 'Come gli altri'),
    more: (count) => agreed(count, 'Mostra 1 altro', `Mostra altri ${n(count)}`),
    fewer: 'Mostra meno',
    alreadyInvited: ({ email, until }) =>
      `${email} ha già un invito.${until ? ` Scadenza del link: ${until}.` : ''}`,
    alreadyAccepted: ({ email }) => `${email} ha già accettato un invito.`,
    perhapsInvited:
      'Forse questa persona ha già un invito: durante l’invio la connessione si è interrotta o la pagina è stata chiusa.',
    serverSaid: 'Messaggio del server',
    invitedTitle: (email) => `Invito per ${email}`,
    invitedLead: ({ role, until }) =>
      `Ruolo: ${role}.${until ? ` Scadenza del link: ${until}.` : ''}`,
    emailed: (email) => `Il link è stato inviato per email a ${email}.`,
    notEmailed: 'Non è stata inviata nessuna email.',
    shareYourself: 'Condividi tu il link.',
    serverLink: (host) =>
      `Questo link porta a ${host}, dove un Fluxbase standard non ha nessuna pagina. Chi sviluppa l’app può risolvere con inviteUrl.`,
    mailedElsewhere: (host) =>
      `Il link nell’email porta a ${host}, dove un Fluxbase standard non ha nessuna pagina. Condividi invece il link mostrato qui.`,
    unsafeLink:
      'Il link creato dal server non è un indirizzo web, quindi non può essere copiato. Controlla l’URL di base del server.',
    inviteAnother: 'Invita un’altra persona',

    unsent: (count) =>
      `${people(count)} non ${agreed(count, 'era ancora stata invitata', 'erano ancora state invitate')} alla chiusura di questa pagina.`,
    unsentElsewhere:
      'Un’altra scheda sta inviando questi inviti. Se la chiudi, le persone non ancora invitate compariranno qui dopo un minuto.',
    takeUpUnsent: 'Aggiungi di nuovo',
    forgetUnsent: 'Scarta',
    limits: {
      too_many: ({ limit, count }) =>
        `Puoi invitare ${people(limit)} alla volta e ne hai aggiunte ${n(count)}. Rimuovine alcune e invitale più tardi.`,
      no_seats: ({ limit, count }) =>
        `Hai aggiunto ${people(count)} e ${agreed(limit, 'resta 1 posto', `restano ${n(limit)} posti`)}. Rimuovi qualche persona per continuare.`,
    },
    sendingTitle: 'Invio degli inviti',
    progress: ({ done, total }) => `${n(done)} su ${n(total)}`,
    resting: (seconds) =>
      `Il server sta ricevendo troppe richieste. Si riprende tra ${wait(seconds)}.`,
    failedSoFar: (count) => `Finora non è stato possibile creare ${invitations(count)}.`,
    unknownSoFar: (count) =>
      `Non abbiamo ricevuto risposta per ${invitations(count)}, quindi non sappiamo se ${agreed(count, 'esiste', 'esistono')}.`,
    paused: (waiting) =>
      `In pausa. ${agreed(waiting, 'Resta 1 invito', `Restano ${invitations(waiting)}`)} da inviare.`,
    pausedBecause: 'In pausa, perché anche gli altri inviti non riuscirebbero.',
    checkingLost:
      'Mancano alcune risposte. Stiamo verificando quali inviti sono stati creati. Può volerci un minuto…',
    finishing: (count) => `Invio interrotto. ${invitations(count)} ancora in corso.`,
    pause: 'Pausa',
    resume: 'Riprendi',
    stop: 'Interrompi',
    leaveOpen: 'Lascia aperta questa pagina finché tutti gli inviti non sono stati inviati.',
    resultsTitle: ({ done, open }) => {
      const created = `${invitations(done)} ${agreed(done, 'creato', 'creati')}`
      return open > 0 ? `${created} su ${n(done + open)}` : created
    },
    shareLinks: 'Condividi tu i link.',
    someNotEmailed: ({ count, total }) =>
      `${invitations(count)} su ${n(total)} non ${agreed(count, 'è stato inviato', 'sono stati inviati')} per email.`,
    allEmailed: 'Il link è stato inviato per email a ogni persona.',
    linksDie: 'Questi link vengono mostrati una volta sola.',
    copyAll: (count) => agreed(count, 'Copia il link', `Copia tutti i link (${n(count)})`),
    copySome: (count) => agreed(count, 'Copia questo link', `Copia questi ${n(count)} link`),
    copyContents: 'Copia ogni indirizzo con il suo link, uno per riga.',
    allCopied: 'Link copiati',
    copyAllFailed: 'Non è stato possibile copiare i link. Seleziona il testo e copialo a mano.',
    allLinks: 'Tutti i link',
    save: 'Salva come CSV',
    saveFailed: 'Non è stato possibile creare il file. Riprova o copia i link.',
    fileName: 'inviti.csv',
    invitedResult: 'Invito creato',
    noEmailResult: 'Invito creato. Non è stata inviata nessuna email.',
    dateHasPassed: 'Non inviato, perché la data di scadenza del link è passata.',
    notSent: 'Non inviato.',
    resultGroups: {
      failed: (count) => `${invitations(count)} non ${agreed(count, 'creato', 'creati')}`,
      unknown: (count) => `${invitations(count)} non ${agreed(count, 'confermato', 'confermati')}`,
      waiting: (count) => `${invitations(count)} da inviare`,
      done: (count) =>
        `${invitations(count)} ${agreed(count, 'creato', 'creati')} senza link da copiare`,
    },
    sendRest: (count) => agreed(count, 'Invia l’ultimo', `Invia gli altri ${n(count)}`),
    stillInForm: (count) => `${people(count)} ${agreed(count, 'è', 'sono')} ancora nel modulo`,
    backToForm: (count) => (count === 0 ? 'Invita altre persone' : 'Torna al modulo'),
    copyLinkFor: (email) => `Copia link per ${email}`,
  }
}

/** The words of the form and its dialog alone. */
export const it = defineLocale('it', { shared, inviteForm, recipientImport })
