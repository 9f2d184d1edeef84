'use client'
import { useRef, useState } from 'react'
import type { RoleOption } from '../invitation/roles'
import { useKit } from '../provider/kit-context'
import { useGuarded } from '../provider/use-guarded'
import { useInviteFieldMessages } from '../provider/messages/use-invite-field-messages'
import { needsParser } from '../recipients/needs-parser'
import type { XlsxReader } from '../recipients/text/workbook'
import { loadReading } from './load-reading'
import type { FailedImport, ReadImport } from './read-import'
import type { NewRecipient, UseRecipientsResult } from './use-recipients'
import { useRoleNames } from './use-role-names'

/** A file or a pasted table. */
export interface RecipientImport {
  /** The `importId` of the people it added. */
  id: string
  /** `null` for a pasted table. */
  name: string | null
  /** `null` while it is being read. */
  result: ReadImport | FailedImport | null
  /** Whether someone has to review how it was read. */
  isOpen: boolean
  /** Whether people were added from it. */
  isAdded: boolean
}

export interface UseRecipientImportOptions {
  options: readonly RoleOption[]
  people: Pick<UseRecipientsResult, 'add' | 'addText' | 'removeAll'>
  /** Reads `.xlsx` files. Without it, users are told how to save them as CSV. */
  xlsxReader: XlsxReader | undefined
  /** Loads what renders the imports. */
  loadView: () => Promise<unknown>
}

export interface UseRecipientImportResult {
  imports: readonly RecipientImport[]
  /** Pasted texts that wait for the parser, which could not be loaded. Without it, their roles and columns would be lost. */
  unread: readonly string[]
  /** Tries to read them again. */
  readAgain: () => void
  discardUnread: () => void
  readFile: (file: File) => void
  /** Adds the people in a text: a plain list at once, what needs the parser like a file. */
  readText: (text: string) => void
  /** Adds the people of a reviewed import, in place of those it had added before. */
  confirm: (id: string, result: ReadImport) => void
  /** Closes the review and changes nothing. */
  cancel: (id: string) => void
  /** Opens the review of an import again. */
  review: (id: string) => void
}

/**
 * Adds people from files and pasted tables. If a table can be read in more than one way, nobody is added until `confirm` is
 * called. Choices made for a header apply to later tables with the same header.
 */
export function useRecipientImport({
  options,
  people,
  xlsxReader,
  loadView,
}: UseRecipientImportOptions): UseRecipientImportResult {
  const { memory } = useKit()
  const { csvHead } = useInviteFieldMessages()
  const guarded = useGuarded()
  const roles = useRoleNames(options)
  const [imports, setImports] = useState<readonly RecipientImport[]>([])
  const [unread, setUnread] = useState<readonly string[]>([])
  const nextId = useRef(0)

  const change = (id: string, changes: Partial<RecipientImport>) =>
    setImports((before) => before.map((one) => (one.id === id ? { ...one, ...changes } : one)))
  const remove = (id: string) => setImports((before) => before.filter((one) => one.id !== id))

  async function read(name: string | null, source: File | string) {
    const id = `import-${nextId.current++}`
    const started: RecipientImport = { id, name, result: null, isOpen: false, isAdded: false }
    // A new attempt replaces the failed ones.
    setImports((before) => [...before.filter(({ result }) => !hasFailed(result)), started])
    const loading = Promise.all([loadReading(), loadView()])
    const loaded = await loading.catch(() => null)
    if (!loaded) {
      if (typeof source === 'string') {
        remove(id)
        setUnread((before) => [...before, source])
      } else change(id, { result: UNREADABLE })
      return
    }
    const [{ readImport, listManyPeople }] = loaded
    const template = [csvHead.email, csvHead.name, csvHead.role]
    const result = await readImport(source, { roles, memory, template, xlsxReader, guarded }).catch(
      () => UNREADABLE,
    )
    if (typeof source === 'string' && (hasFailed(result) || !result.detected)) {
      // Not a table after all, or not readable as one. Reading the text as a list loses none of it.
      remove(id)
      people.add(hasFailed(result) ? await listManyPeople(source) : result.recipients)
    } else if (hasFailed(result) || result.needsReview) {
      change(id, { result, isOpen: !hasFailed(result) })
    } else {
      addFrom(id, result)
    }
  }

  function addFrom(id: string, result: ReadImport) {
    change(id, { result, isOpen: false, isAdded: true })
    people.add(result.recipients.map((one): NewRecipient => ({ ...one, importId: id })))
  }

  return {
    imports,
    unread,
    readAgain() {
      setUnread([])
      for (const text of unread) void read(null, text)
    },
    discardUnread: () => setUnread([]),
    readFile: (file) => void read(file.name, file),
    readText(text) {
      if (needsParser(text)) void read(null, text)
      else people.addText(text)
    },
    confirm(id, result) {
      people.removeAll(({ importId }) => importId === id)
      addFrom(id, result)
    },
    cancel(id) {
      if (imports.some((one) => one.id === id && one.isAdded)) change(id, { isOpen: false })
      else remove(id)
    },
    review: (id) => change(id, { isOpen: true }),
  }
}

const UNREADABLE: FailedImport = { problem: 'unreadable' }

export const hasFailed = (result: RecipientImport['result']): result is FailedImport =>
  result !== null && 'problem' in result
