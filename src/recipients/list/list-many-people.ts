import { yieldToMain } from '../yield-to-main'
import { person, readLines } from './email-list'
import type { ListedAddress } from './read-line'

/** Like `listPeople`, but reads a long text in slices, between which the browser can handle input and paint. */
export async function listManyPeople(text: string): Promise<ListedAddress[]> {
  const entries: ListedAddress[] = []
  for (const entry of readLines(text)) {
    entries.push(person(entry))
    if (entries.length % ENTRIES_PER_SLICE === 0) await yieldToMain()
  }
  return entries
}

/** Takes a few milliseconds on a slow phone. */
const ENTRIES_PER_SLICE = 250
