import { writeTemplate } from '../../forms/write-template'
import type { RoleName } from '../../recipients/role-names'
import { saveFile } from '../primitives/save-file'

/** Saves the file that `writeTemplate` writes. Loaded when somebody asks for it. */
export async function saveTemplate(
  fileName: string,
  head: Record<'email' | 'name' | 'role', string>,
  roles: readonly RoleName[],
): Promise<void> {
  saveFile(fileName, await writeTemplate(head, roles))
}
