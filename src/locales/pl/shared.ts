import type { SharedMessages } from '../../messages/shared'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const shared = (grammar: Grammar<'pl'>): SharedMessages => ({
  ...basics(grammar),
  // Adjectives that fit one invitation (in a row) and several (in a filter).
  status: {
    pending: 'Oczekujące',
    expiring: 'Wygasające',
    expired: 'Wygasłe',
    accepted: 'Przyjęte',
  },
  copyLink: 'Skopiuj link',
  linkCopied: 'Skopiowano link',
  copyFailed: 'Nie udało się skopiować linku. Zaznacz go i skopiuj ręcznie.',
  inviteLink: 'Link z zaproszeniem',
  cancel: 'Anuluj',
  close: 'Zamknij',
  crashed: 'Coś poszło nie tak i nie można pokazać tej części. Reszta strony nadal działa.',
  you: 'Ciebie',
  unknownDate: 'Data nieznana',
  errors: {
    network: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
    invalid_role: 'Tej roli nie ma na serwerze. Wybierz inną.',
    timeout: 'Serwer zbyt długo nie odpowiadał. Spróbuj ponownie za chwilę.',
    aborted:
      'W międzyczasie zalogował się ktoś inny, więc nic nie wysłano. Sprawdź dane i spróbuj ponownie.',
    protocol:
      'Serwer odpowiedział w nieoczekiwany sposób. Spróbuj ponownie albo zwróć się do administratora.',
    invalid_configuration:
      'Ta strona nie jest poprawnie skonfigurowana. Poinformuj o tym administratora.',
    invalid_link: 'Ten link z zaproszeniem jest niekompletny.',
    invalid_credentials: 'Adres e-mail lub hasło jest nieprawidłowe.',
    account_locked: `Po zbyt wielu próbach to konto zostało zablokowane. Odczekaj ${grammar.n(15)} minut i spróbuj ponownie.`,
    account_inactive: 'To konto jest nieaktywne. Poproś administratora o jego aktywowanie.',
    two_factor_required: 'Aby zalogować się na to konto, przejdź uwierzytelnianie dwuskładnikowe.',
    unauthorized: 'Sesja dobiegła końca. Zaloguj się ponownie, aby kontynuować.',
    forbidden: 'Brak uprawnień do tej czynności. Zwróć się do administratora.',
    not_found: 'To zaproszenie już nie istnieje.',
    already_accepted: 'To zaproszenie zostało już wykorzystane.',
    expired: 'To zaproszenie wygasło.',
    lookup_failed: 'Serwer nie mógł sprawdzić tego zaproszenia. Spróbuj ponownie za chwilę.',
    invalid_request: 'Serwer nie przyjął tych danych. Sprawdź, czy są poprawne.',
    password_rejected: `Serwer nie przyjął tego hasła. Użyj co najmniej ${grammar.n(12)} znaków.`,
    payload_too_large: 'To żądanie jest zbyt duże dla serwera.',
    rate_limited: 'Serwer otrzymuje zbyt wiele żądań. Spróbuj ponownie za chwilę.',
    conflict: 'Serwer wciąż przetwarza to żądanie. Zanim spróbujesz ponownie, zajrzyj na listę.',
    unsupported: 'Ten serwer tego nie obsługuje.',
    revoke_unsupported: 'Ten serwer nie obsługuje unieważniania zaproszeń.',
    link_not_held:
      'Link jest widoczny tylko zaraz po utworzeniu zaproszenia. Wyślij je ponownie, aby otrzymać nowy link.',
    created_without_link:
      'Zaproszenie zostało utworzone, ale link do niego nie dotarł. Wyślij je ponownie z listy, aby otrzymać nowy.',
    not_done: 'Połączenie zostało przerwane i nic się nie zmieniło. Możesz spróbować ponownie.',
    account_impossible:
      'W tej chwili nie można utworzyć konta. Nic nie zapisano, a zaproszenie nadal działa.',
    account_not_created:
      'Serwer nie mógł utworzyć konta. Być może już je masz. Spróbuj się zalogować.',
    account_incomplete:
      'Konto zostało utworzone, ale jego konfiguracja nie została dokończona. Poinformuj o tym osobę, która Cię zaprosiła.',
    account_without_session: 'Konto jest gotowe. Zaloguj się, aby kontynuować.',
    server_error: 'Na serwerze coś poszło nie tak. Spróbuj ponownie za chwilę.',
    unavailable: 'Serwer jest teraz niedostępny. Spróbuj ponownie za chwilę.',
  },
})
