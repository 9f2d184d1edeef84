'use client'
import { useEffect, useReducer } from 'react'
import type { FluxbaseError } from '../client/errors'
import { useLatest } from '../provider/use-latest'
import { preloadParts } from '../provider/use-lazy-parts'
import { needsParser } from '../recipients/needs-parser'
import type { RoleName } from '../recipients/role-names'
import { loadReading } from './load-reading'
import { roleNamed, type UseRecipientsResult } from './use-recipients'

/**
 * Reads what still waits in the field with its roles, as Enter does.
 *
 * @returns a function that reads it, or returns `null` if nothing has to be read. It resolves with the reason if the parser cannot
 *   be loaded; then the text stays in the field. And a function that calls `goOn` once those who were read are in the form.
 */
export function useDraftReading(
  people: UseRecipientsResult,
  roles: readonly RoleName[],
  goOn: () => void,
): [readDraft: () => Promise<FluxbaseError | null> | null, goOnAfterRead: () => void] {
  const [reads, countRead] = useReducer((before: number) => before + 1, 0)
  const latest = useLatest({ people, goOn })
  useEffect(() => {
    if (reads > 0) latest.current.goOn()
  }, [reads, latest])
  async function read(draft: string): Promise<FluxbaseError | null> {
    try {
      const { readPeople } = await preloadParts(loadReading)
      const found = await readPeople(draft, roles)
      // What was typed meanwhile is read the next time.
      if (latest.current.people.draft === draft) {
        people.type('')
        people.add(found)
      }
    } catch (error) {
      return error as FluxbaseError
    }
    return null
  }
  function readDraft() {
    const { draft } = people
    if (roleNamed(roles, draft) === undefined) return needsParser(draft) ? read(draft) : null
    people.addText(draft)
    return Promise.resolve(null)
  }
  return [readDraft, countRead]
}
