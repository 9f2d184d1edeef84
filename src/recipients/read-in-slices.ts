import type { ParsedRecipients } from './parsed-recipients'
import { readRecipients, type ReadOptions } from './read-recipients'
import { yieldToMain as nextTask } from './yield-to-main'

export interface ParseRecipientsOptions extends ReadOptions {
  /** Awaited between slices of a long input, so that the page stays responsive. @default `scheduler.yield`, or a macrotask */
  yieldToMain?: (() => Promise<void>) | undefined
}

/** Implements `parseRecipients`. A module of its own, so that the parser loads only when a list is first parsed. */
export async function readInSlices(
  input: string | Blob,
  { yieldToMain = nextTask, ...options }: ParseRecipientsOptions,
): Promise<ParsedRecipients> {
  const content = typeof input === 'string' ? input : new Uint8Array(await input.arrayBuffer())
  const reading = readRecipients(content, options)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
    await yieldToMain()
  }
}
