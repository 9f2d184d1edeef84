'use client'
import { useState } from 'react'
import type { RoleOption } from '../invitation/roles'
import { parseRecipients } from '../recipients/parse-recipients'
import type { ParsedRecipient, ParsedRecipients } from '../recipients/parsed-recipients'
import type { NewRecipient } from './use-recipients'
import { useRoleNames } from './use-role-names'

/** Why a file yielded no people. `unreadable`: the file or the parser could not be loaded. */
export type FileProblem = 'not_text' | 'empty' | 'unreadable'

export interface UseCsvFileResult {
  /** Reads a file and adds the people in it. */
  read: (file: File) => void
  /** The name of the file that is being read. */
  reading: string | null
  problem: { type: FileProblem; name: string } | null
}

/**
 * Adds people from a file, with their names and roles. Roles are recognized by name or by label. A person whose role is unknown
 * or whose address is missing is added too, for the user to correct.
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

/** Drops what the form determines itself: problems, suggestions and positions. */
export const asRecipient = ({ email, name, role, unknownRole }: ParsedRecipient): NewRecipient => ({
  email,
  ...(name !== undefined && { name }),
  ...(role !== undefined && { role }),
  ...(unknownRole !== undefined && { unknownRole }),
})
