import type { Random } from '../random'
import type { App } from '../world'

/** Presses and types on behalf of a person, and reads what the kit says. */
export interface Driver {
  /** Opens the app and renders the part that is driven. */
  begin(random: Random): Promise<void>
  /** Performs one action of a schedule if that is possible now. Returns a description of what it did. */
  act(verb: string, random: Random): Promise<string | null> | string | null
  /** Checks what must be true at any time. */
  watch?(): void
  /** Called once everything works again. Presses whatever checks an outcome or continues a run. */
  settle(random: Random): void
  /** Compares the final statements with the server. */
  check(): void
  /** The app in which the actions happen. */
  readonly app: App
}
