'use client'
import { useState } from 'react'
import { readCsv } from '../invitation/csv'
import { recipientsFromCsv } from '../recipients/recipients-from-csv'
import type { RoleOption } from '../invitation/roles'
import { sharedEnglish } from '../messages/shared'
import { useMessages } from '../provider/use-messages'
import type { NewRecipient } from './use-recipients'

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
 * People from a CSV file: a column of addresses and perhaps one of roles, by name or as people see them. A role that is
 * none stays with its person, to be chosen.
 */
export function useCsvFile(
  options: readonly RoleOption[],
  add: (recipients: readonly NewRecipient[]) => void,
): UseCsvFileResult {
  const shared = useMessages('shared', sharedEnglish)
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<UseCsvFileResult['problem']>(null)

  const roleOf = (text: string) => {
    const wanted = text.trim().toLowerCase()
    return options.find(({ role, label = shared.roles[role]?.label ?? '' }) =>
      [role, label].some((name) => name.toLowerCase() === wanted),
    )?.role
  }

  async function recipientsOf(file: File): Promise<NewRecipient[] | FileProblem> {
    try {
      const text = decode(await file.arrayBuffer())
      if (text === null) return 'not_text'
      const people = recipientsFromCsv(await readCsv(text), (cell) => roleOf(cell) !== undefined)
      if (people.length === 0) return 'empty'
      return people.map(({ role: said, ...person }): NewRecipient => {
        const role = said && roleOf(said)
        return { ...person, ...(role ? { role } : said && { unknownRole: said }) }
      })
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

/** Text in the encodings that spreadsheets write; `null` for what is none, such as a workbook. */
function decode(bytes: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (new Uint8Array(bytes).subarray(0, 4096).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
