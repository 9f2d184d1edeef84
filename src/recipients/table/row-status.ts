import { foldHeader } from './word-list'
import { isNo, isYes } from './yes-no'

/**
 * Whether a cell says that its row is of a person who is not active: a status such as "Suspended", or a plain yes or no below a
 * header such as `suspended` or `is active`.
 */
export function isInactive(header: string, cell: string): boolean {
  if (cell.length > MAX_LENGTH) return false
  const text = fold(cell)
  if (INACTIVE.has(text)) return true
  const title = fold(header).replace(/^(?:is|account|user|has) /, '')
  return (INACTIVE.has(title) && isYes(cell)) || (ACTIVE.has(title) && isNo(cell))
}

/** UTF-16 code units. A longer cell is not a status. */
const MAX_LENGTH = 40

const fold = (text: string) => foldHeader(text.slice(0, MAX_LENGTH))
const words = (text: string) => new Set(text.split(' ').map((word) => fold(word.replace('_', ' '))))

const INACTIVE = words(
  'suspended deactivated inactive disabled terminated deleted deprovisioned archived locked blocked offboarded unsubscribed bounced ' +
    'gesperrt inaktiv deaktiviert ausgeschieden gekündigt gelöscht inactif désactivé suspendu bloqué inactivo desactivado suspendido bloqueado ' +
    'sospeso inattivo disattivato bloccato inactief geblokkeerd gedeactiveerd zawieszony nieaktywny zablokowany suspenso inativo desativado inaktiverad ' +
    'заблокирован неактивен уволен 停用 已停用 离职 已离职 離職 退職 無効 停止 정지 비활성 퇴사 معطل موقوف غير_نشط block_credential',
)
const ACTIVE = words(
  'active enabled aktiv aktiviert actif activo attivo actief aktywny ativo 有効 启用 활성',
)
