import type { Locator, Page } from '@playwright/test'

/** Wraps a page so that a test can use only the keyboard. */
export function keyboardOf({ keyboard }: Page) {
  /** Presses Tab, or another key, until `target` has the focus. Fails if it never does. */
  async function reach(target: Locator, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 150; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await keyboard.press(key)
    }
    throw new Error(`${key} does not lead to ${String(target)}`)
  }
  return {
    reach,
    type: (text: string) => keyboard.type(text),
    press: (key: string) => keyboard.press(key),
    /** Goes to a button or a link and presses Enter. */
    async use(target: Locator): Promise<void> {
      await reach(target)
      await keyboard.press('Enter')
    },
    /** Goes to a field and types. */
    async fill(target: Locator, text: string): Promise<void> {
      await reach(target)
      await keyboard.type(text)
    },
  }
}
