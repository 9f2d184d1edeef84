'use client'
import { useState } from 'react'
import type { RoleOption } from '../invitation/roles'
import { parseRecipients } from '../recipients/parse-recipients'
import type { ParsedRecipient, ParsedRecipients } from '../recipients/parsed-recipients'
import type { NewRecipient } from './use-recipients'
import { useRoleNames } from './use-role-names'

/** Why a file gave nobody: it is no text, it has no row, or it or its reader could not be loaded. */
export type FileProblem = 'not_text' | 'empty' | 'unreadable'

export interface UseCsvFileResult {
  /** Reads a file and adds who stands in it. */
  read: (file: File) => void
  /** Name of the file that is being read. */
  reading: string | null
  problem: { type: FileProblem; name: string } | null
}

/**
 * People from a file: from its column of addresses, with their names and roles, by name or as people see them. A role that is
 * none stays with its person, to be chosen, and so does a row without an address.
 */
export function useCsvFile(
  options: readonly RoleOption[],
  add: (recipients: readonly NewRecipient[]) => void,
): UseCsvFileResult {
  const roles = useRoleNames(options)
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<UseCsvFileResult['problem']>(null)

  async function recipientsOf(file: File): Promise<NewRecipient[] | FileProblem> {
    try {
      const reading = await parseRecipients(file, { roles })
      return reading.entries.length > 0 ? reading.entries.map(asRecipient) : problemOf(reading)
    } catch {
      return 'unreadable'
    }
  }

  async function read(file: File) {
    setProblem(null)
    setReading(file.name)
    const people = await recipientsOf(file)
    setReading(null)
    if (typeof people === 'string') setProblem({ type: people, name: file.name })
    else add(people)
  }
  return { read: (file) => void read(file), reading, problem }
}

const problemOf = ({ format, problems }: ParsedRecipients): FileProblem =>
  format === 'none' && problems.some(({ code }) => code !== 'empty') ? 'not_text' : 'empty'

/** Without what a form finds out anew. */
export const asRecipient = ({ email, name, role, unknownRole }: ParsedRecipient): NewRecipient => ({
  email,
  ...(name !== undefined && { name }),
  ...(role !== undefined && { role }),
  ...(unknownRole !== undefined && { unknownRole }),
})
