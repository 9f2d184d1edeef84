import type { Random } from '../random'
import type { App } from '../world'

/** Presses and types in place of a person, and reads what the kit says. */
export interface Driver {
  /** Opens the app, and draws what is driven. */
  begin(random: Random): Promise<void>
  /** Does one thing of a schedule, if it can be done now. Returns what it did. */
  act(verb: string, random: Random): Promise<string | null> | string | null
  /** Looks at what must be true at any time. */
  watch?(): void
  /** Once everything works again: presses what is offered to find out what became of things, or to go on. */
  settle(random: Random): void
  /** Holds what is said in the end against the server. */
  check(): void
  /** The app in which things are done. */
  readonly app: App
}
