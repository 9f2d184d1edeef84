import type { SharedMessages } from '../../messages/shared'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const shared = (grammar: Grammar<'it'>): SharedMessages => ({
  ...basics(grammar),
  status: {
    pending: 'In attesa',
    expiring: 'In scadenza',
    expired: 'Scaduto',
    accepted: 'Accettato',
  },
  copyLink: 'Copia link',
  linkCopied: 'Link copiato',
  copyFailed: 'Non è stato possibile copiare il link. Selezionalo e copialo a mano.',
  inviteLink: 'Link di invito',
  cancel: 'Annulla',
  close: 'Chiudi',
  crashed:
    'Si è verificato un problema e questa parte non può essere mostrata. Il resto della pagina funziona ancora.',
  you: 'te',
  unknownDate: 'Data sconosciuta',
  errors: {
    network: 'Il server non è raggiungibile. Controlla la connessione e riprova.',
    invalid_role: 'Questo ruolo non esiste sul server. Scegline un altro.',
    timeout: 'Il server ha impiegato troppo tempo a rispondere. Riprova tra poco.',
    aborted:
      'Nel frattempo ha effettuato l’accesso un’altra persona, quindi non è stato inviato nulla. Controlla i dati e riprova.',
    protocol: 'Il server ha risposto in modo imprevisto. Riprova o contatta un admin.',
    invalid_configuration: 'Questa pagina non è configurata correttamente. Avvisa un admin.',
    invalid_link: 'Questo link di invito è incompleto.',
    invalid_credentials: 'L’indirizzo email o la password non sono corretti.',
    account_locked: `Questo account è bloccato per i troppi tentativi. Aspetta ${grammar.n(15)} minuti e riprova.`,
    account_inactive: 'Questo account non è attivo. Chiedi a un admin di attivarlo.',
    two_factor_required: 'Per accedere a questo account serve l’autenticazione a due fattori.',
    unauthorized: 'La sessione è terminata. Accedi di nuovo per continuare.',
    forbidden: 'Non hai l’autorizzazione necessaria. Contatta un admin.',
    not_found: 'Questo invito non esiste più.',
    already_accepted: 'Questo invito è già stato usato.',
    expired: 'Questo invito è scaduto.',
    lookup_failed: 'Il server non è riuscito a verificare questo invito. Riprova tra poco.',
    invalid_request: 'Il server non ha accettato la richiesta. Controlla i dati inseriti.',
    password_rejected: `Il server non ha accettato questa password. Usa almeno ${grammar.n(12)} caratteri.`,
    payload_too_large: 'Questa richiesta è troppo grande per il server.',
    rate_limited: 'Il server sta ricevendo troppe richieste. Riprova tra poco.',
    conflict:
      'Il server sta ancora elaborando questa richiesta. Controlla l’elenco prima di riprovare.',
    unsupported: 'Questo server non offre questa funzione.',
    revoke_unsupported: 'Questo server non permette di revocare gli inviti.',
    link_not_held:
      'Il link viene mostrato solo alla creazione dell’invito. Invia di nuovo l’invito per avere un nuovo link.',
    created_without_link:
      'L’invito è stato creato, ma non abbiamo ricevuto il link. Invia di nuovo l’invito dall’elenco per avere un nuovo link.',
    not_done: 'La connessione si è interrotta e non è cambiato nulla. Puoi riprovare.',
    account_impossible:
      'Al momento non è possibile creare il tuo account. Non è stato salvato nulla e l’invito è ancora valido.',
    account_not_created:
      'Il server non è riuscito a creare l’account. Forse ne hai già uno: prova ad accedere.',
    account_incomplete:
      'Il tuo account è stato creato, ma la configurazione non è completa. Avvisa chi ti ha mandato l’invito.',
    account_without_session: 'Il tuo account è pronto. Accedi per continuare.',
    server_error: 'Si è verificato un problema sul server. Riprova tra poco.',
    unavailable: 'Il server non è disponibile al momento. Riprova tra poco.',
  },
})
