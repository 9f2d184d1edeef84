import { frame } from './frame'
import { longestTask } from './probe/longest-task'
import { painted } from './probe/sight'

/** What every page offers into which a list of people is pasted. */
export interface PasteDriver {
  paste(text: string): void
  /** What the list adds up to, in words. */
  told(): string
  /** Whether somebody who was pasted stands there, to be changed. */
  hasPeople(): boolean
  input(): HTMLInputElement
}

/** Milliseconds from a paste. */
export interface PasteTimes {
  /** Until a frame says what the list adds up to. */
  told: number
  /** Until people stand there to be changed, and a letter typed into the field after the counts has been painted. */
  editable: number
  task: number
}

function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const probe = {
  elements: () => document.querySelectorAll('*').length,

  /** `expected` is how what the list adds up to begins. */
  async paste(text: string, expected: string): Promise<PasteTimes> {
    const { pasteDriver } = window
    let told = 0
    let editable = 0
    const task = await longestTask(async () => {
      await frame()
      const start = performance.now()
      pasteDriver.paste(text)
      told = (await painted(() => pasteDriver.told().startsWith(expected))) - start
      type(pasteDriver.input(), 'a')
      editable =
        (await painted(() => pasteDriver.hasPeople() && pasteDriver.input().value === 'a')) - start
    })
    return { told, editable, task }
  },
}

/** Makes a page one of the bench: what it offers, and what measures it. */
export function joinPaste(driver: PasteDriver): void {
  window.pasteDriver = driver
  window.pasteProbe = probe
}

declare global {
  interface Window {
    pasteDriver: PasteDriver
    pasteProbe: typeof probe
  }
}
