import { frame } from './frame'
import { longestTask } from './probe/longest-task'
import { painted } from './probe/sight'

/** The interface of every page that people are pasted into. */
export interface PasteDriver {
  paste(text: string): void
  /** The text that sums up the list. */
  summary(): string
  /** Whether a pasted person is shown and can be edited. */
  hasPeople(): boolean
  input(): HTMLInputElement
}

/** Milliseconds since the paste. */
export interface PasteTimes {
  /** Until a frame shows the summary. */
  summary: number
  /** Until people can be edited, and a letter typed into the field after the summary has been painted. */
  editable: number
  task: number
}

function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const probe = {
  elements: () => document.querySelectorAll('*').length,

  /** `expected` is the start of the summary to wait for. */
  async paste(text: string, expected: string): Promise<PasteTimes> {
    const { pasteDriver } = window
    let summary = 0
    let editable = 0
    const task = await longestTask(async () => {
      await frame()
      const start = performance.now()
      pasteDriver.paste(text)
      summary = (await painted(() => pasteDriver.summary().startsWith(expected))) - start
      type(pasteDriver.input(), 'a')
      editable =
        (await painted(() => pasteDriver.hasPeople() && pasteDriver.input().value === 'a')) - start
    })
    return { summary, editable, task }
  },
}

/** Adds a page to the bench: exposes its driver and the probe on `window`. */
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
