import { parseRecipients } from '../../src/recipients/parse-recipients'

const roles = [
  { role: 'dashboard_admin', label: 'Admin' },
  { role: 'dashboard_user', label: 'Member' },
]

/** Reads a text in an app with the two roles of a dashboard. */
export const read = (text: string) => parseRecipients(text, { roles })

/** Name, address, and role or problem of each person, as far as there is one. */
export const people = async (text: string) =>
  (await read(text)).entries.map(({ name, email, role, unknownRole, problem }) =>
    [name, email, problem ?? unknownRole ?? role].filter((one) => one !== undefined),
  )
