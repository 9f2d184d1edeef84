import { foldHeader } from './word-list'
import { isNo, isYes } from './yes-no'

/**
 * Whether a cell says that its row is of a person who is not active: a status such as "Suspended" or "Former employee", or a plain
 * yes, no or a date below a header such as `suspended`, `is active` or `termination date`. A word among others, as in the name of
 * a team, says nothing.
 */
export function isInactive(header: string, cell: string): boolean {
  if (cell.length > MAX_LENGTH) return false
  const text = foldHeader(cell)
  if (INACTIVE.test(text) || (LEFT.test(text) && STATUS.test(foldHeader(header)))) return true
  const isDate = DATE.test(cell) && !NO_DATE.test(cell)
  if (!isYes(cell) && !isNo(cell) && !isDate) return false
  const title = foldHeader(header.slice(0, MAX_LENGTH).replace(/[([].*/, ''))
    .replace(/^(?:is|has) ?/, '')
    .trim()
  if (isDate) return INACTIVE.test(title) || END.test(title)
  return isYes(cell) ? INACTIVE.test(title) : ACTIVE.test(title)
}

const DATE = /^\W*(?:\d{4}|\d{1,2})[./-](?:\d{1,2}|\p{L}{3,9})[./-]\d{1,4}/u

/** What databases write in place of a day that is not known, or never comes. */
const NO_DATE = /0000|9999/

/** UTF-16 code units. A longer cell is not a status. */
const MAX_LENGTH = 40

/** Matches a folded text of nothing but these words, numbers and words that only say of whom or since when. */
function onlyWords(text: string): RegExp {
  const found = alternatives(text)
  const around = `(?:${alternatives(AROUND)}|\\d+)`
  return new RegExp(`^(?:${around} )*(?:${found})(?: (?:${found}|${around}))*$`, 'u')
}

/** In these lists, `_` means a space and `*` any ending. */
const alternatives = (text: string) =>
  text
    .split(' ')
    .map((word) => foldHeader(word.replace(/[_*]/g, ' ')) + (word.endsWith('*') ? '\\p{L}*' : ''))
    .join('|')

const AROUND =
  'email date time timestamp datum data fecha data_de date_de user users account employee member by since on from as of the at in emails permanently temporarily soft ' +
  'benutzer* konto mitarbeiter* zum seit am ab im compte utilisateur* le depuis usuari* cuenta conta desde el em utent* dal il ' +
  'gebruiker* medewerker sinds per uzytkowni* pracownik* od с по'

const INACTIVE = onlyWords(
  'suspended deactivated inactive disabled terminated deleted deprovisioned archived locked blocked offboarded offboarding unsubscribed ' +
    'bounced resigned retired removed revoked dismissed cancelled canceled declined rejected denied withdrawn banned deceased former ' +
    'opted_out opt_out do_not_contact do_not_email do_not_mail do_not_invite unsub exclude excluded skip ignore ' +
    'leaver not_attending refunded not_active not_enabled no_longer_active no_longer_employed no_longer laid_off block_credential block_sign_in sign_in_blocked ' +
    'gesperrt* inaktiv* deaktiviert* ausgeschieden* ausgetreten* gekündigt* gelöscht* archiviert* pensioniert* entfernt abgemeldet nicht_aktiv nicht_mehr_aktiv ' +
    'inactif* inactive* désactivé* suspendu* bloqué* supprimé* licencié* démissionné* non_actif non_active ' +
    'inactiv* desactivad* suspendid* bloquead* eliminad* cesad* despedid* jubilad* baja de_baja dado_de_baja dada_de_baja no_activo no_activa ' +
    'sospes* inattiv* disattivat* bloccat* eliminat* cessat* licenziat* dimess* non_attiv* ' +
    'inactief inactieve geblokkeerd* gedeactiveerd* uitgeschreven verwijderd* ontslagen vertrokken uit_dienst niet_actief ' +
    'zawieszon* nieaktywn* zablokowan* zwolnion* usuniet* dezaktywowan* suspenso suspensa inativ* desativad* desligad* demitid* excluíd* não_ativ* ' +
    'inaktiverad* avslutad* slutat borttagen spärrad* deaktiveret spærret ej_aktiv ikke_aktiv ei_aktiivinen poistettu neaktivn* zablokovan* ' +
    'заблокирован* неактив* уволен* отключен* удален* деактивирован* приостановлен* не_актив* звільнен* заблокован* ' +
    'pasif aktif_degil ayrıldı engellendi silindi ' +
    '停用* 已停用 离职* 已离职 離職* 已離職 禁用* 已禁用 冻结* 已冻结 注销* 已注销 已删除 已锁定 退職* 無効* 停止* 削除* 凍結* ' +
    '정지* 비활성* 퇴사* 퇴직* 차단* 삭제* معطل* موقوف* محظور* محذوف* مفصول* غير_نشط* غير_مفعل* מושבת* חסום* לא_פעיל*',
)
/** Words with other meanings, too, below other headers than these. */
const LEFT = onlyWords('left parti partie partis parties')
const STATUS = /(?:^| )(?:stat(?:e|us|ut|o|uts)|employment|situation|estado|etat)(?: |$)/
/** Above the day on which somebody leaves. */
const END = onlyWords(
  'termination exit leaving departure left end_of_employment end_date employment_end last_day last_working_day last_day_of_work contract_end unsubscribe ' +
    'austritt* kündigung* entlassung* vertragsende letzter_arbeitstag sortie depart départ salida baja cese uscita cessazione uitdiensttreding einddatum ' +
    'saida saída desligamento odejścia zwolnienia zakończenia увольнения 离职日期 離職日期 退職日 退社日 퇴사일',
)
const ACTIVE = onlyWords(
  'invite to_invite send_invite rsvp attending einladen inviter invitar invitare uitnodigen convidar zaprosić пригласить 招待 邀请 active activated enabled aktiv aktiviert actif activé activo activa attivo attiva actief aktywny aktywna ativo ativa aktivní aktif ' +
    'активен активна включен 有効 启用 활성 نشط',
)
