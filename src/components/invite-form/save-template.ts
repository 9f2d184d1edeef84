import { writeCsv } from '../../format/csv'
import { roleReader, type RoleName } from '../../recipients/role-names'
import { saveFile } from '../primitives/save-file'

/**
 * Saves a CSV file for people to fill in: addresses, names and roles, with an example for each role. Roles have their labels
 * where these are read back as the same role, otherwise their server names. Loaded when somebody asks for it.
 */
export async function saveTemplate(
  fileName: string,
  head: Record<'email' | 'name' | 'role', string>,
  roles: readonly RoleName[],
): Promise<void> {
  const roleOf = roleReader(roles)
  const texts = roles.map(({ role, label = '' }) => (roleOf(label) === role ? label : role))
  const examples = texts.length > 0 ? texts : ['']
  const lines = examples.map((text, at) => [...exampleAt(at), text])
  saveFile(fileName, await writeCsv([[head.email, head.name, head.role], ...lines]))
}

/** A reserved domain, so that an example that is left in the file reaches nobody. */
function exampleAt(at: number): [email: string, name: string] {
  const name = NAMES[at % NAMES.length]!
  const [first = ''] = name.toLowerCase().split(' ')
  return [`${first}${at < NAMES.length ? '' : at + 1}@example.com`, name]
}

const NAMES = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Frances Allen', 'Jean Bartik']
