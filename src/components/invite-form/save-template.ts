import { writeTemplate } from '../../forms/write-template'
import type { InviteFieldsMessages } from '../../messages/invite-fields'
import type { RoleName } from '../../recipients/role-names'
import { saveFile } from '../primitives/save-file'

/** Saves the file that `writeTemplate` writes. Loaded when somebody asks for it. */
export async function saveTemplate(
  { templateFile, csvHead }: Pick<InviteFieldsMessages, 'templateFile' | 'csvHead'>,
  roles: readonly RoleName[],
): Promise<void> {
  saveFile(templateFile, await writeTemplate(csvHead, roles))
}
