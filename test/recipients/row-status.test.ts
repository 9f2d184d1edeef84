// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { parseRecipients } from '../../src/recipients/parse-recipients'
import { isInactive } from '../../src/recipients/table/row-status'

const WORDS = {
  English: 'Suspended, Not active, Resigned, Former employee, Account disabled, Offboarding',
  'English, with more': 'Deactivated user, Deactivated (2026-01-01), No longer employed, Removed',
  German: 'Ausgetreten, gekündigt zum 31.12., Deaktivierter Benutzer, nicht aktiv, Inaktive',
  French: 'Désactivée, Inactive, Suspendue, Bloqués, Compte supprimé, Licencié',
  Spanish: 'Inactiva, Suspendida, Bloqueada, Baja, De baja, Dado de baja, Dada de baja, Eliminado',
  Italian: 'Sospesa, Cessato, Disattivata, Non attivo, Licenziata, Bloccata',
  Dutch: 'Uit dienst, Uitgeschreven, Niet actief, Gedeactiveerde gebruiker, Ontslagen',
  Portuguese: 'Inativa, Desligado, Suspensa, Demitida, Bloqueado, Desativada',
  Polish: 'nieaktywna, zwolniony, Zawieszona, Usunięty, zablokowane',
  Swedish: 'Inaktiverad, Slutat, Ej aktiv, Borttagen',
  Russian: 'Уволена, Заблокирована, Неактивный, Удалён, Не активен',
  Turkish: 'Pasif, Aktif değil, Ayrıldı',
  Chinese: '离职中, 已禁用, 冻结, 已离职, 停用',
  Japanese: '退職済み, 停止中, 無効, 退職者, 削除済',
  Korean: '퇴사자, 퇴직, 비활성화, 정지됨',
  Arabic: 'غير نشط, معطّل, موقوفة, محظور',
}
const inactive = Object.entries(WORDS).flatMap(([language, cells]) =>
  cells.split(', ').map((cell) => [language, cell] as const),
)

describe('the status of a row', () => {
  it.each(inactive)('says in %s that a person is not active: %s', (_language, cell) => {
    expect(isInactive('Status', cell)).toBe(true)
    expect(isInactive('', cell)).toBe(true)
  })

  it.each([
    ['Status', 'Left'],
    ['Employment status', 'Left on 2026-01-31'],
    ['Statut', 'Partie'],
  ])('may be a word that has other meanings, below %s: %s', (header, cell) => {
    expect(isInactive(header, cell)).toBe(true)
    for (const other of ['User Action', 'Wing', '']) expect(isInactive(other, cell)).toBe(false)
  })

  it.each([
    ['Aktiv', 'FALSCH'],
    ['Actif', 'FAUX'],
    ['Activo', 'FALSO'],
    ['ISACTIVE', 'false'],
    ['isActive', 'no'],
    ['Account Active', 'N'],
    ['有効', 'いいえ'],
    ['Bloqueado', 'VERDADERO'],
    ['Gesperrt', 'WAHR'],
    ['account_locked', 'True'],
    ['Block sign in (Yes/No) [accountEnabled]', 'Yes'],
    ['Block credential', 'TRUE'],
    ['Unsubscribed from emails', 'true'],
  ])('may be a yes or no below %s: %s', (header, cell) => {
    expect(isInactive(header, cell)).toBe(true)
  })

  it.each([
    ['Status', 'Active'],
    ['Status', 'Aktywna'],
    ['Status', 'Invited'],
    ['Status', 'On leave'],
    ['Aktiv', 'WAHR'],
    ['Active', ''],
    ['Locked', 'no'],
    ['Title', 'Archivist'],
    ['Team', 'Suspension'],
    ['Department', 'Blocked Accounts Team'],
    ['Employer', 'Left Bank Books'],
    ['Notes', 'Will be locked out on Monday'],
    ['Since', '2026-01-01'],
    ['Group', 'Employees'],
    ['Group', 'User'],
  ])('says nothing of the kind below %s: %s', (header, cell) => {
    expect(isInactive(header, cell)).toBe(false)
  })

  it('is seen in a table without a header, too', async () => {
    const { problems, entries } = await parseRecipients(
      'Ada King,ada@x.org,Admin,active\nBob Hope,bob@x.org,Member,suspended',
      { roles: [{ role: 'Admin' }, { role: 'Member' }] },
    )
    expect(problems).toEqual([{ code: 'inactive', line: 2 }])
    expect(entries).toHaveLength(2)
  })
})
