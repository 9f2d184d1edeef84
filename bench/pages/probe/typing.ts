import { frame, task } from '../frame'
import { latency, painted, type Sight } from './sight'

function type(text: string): void {
  const input = window.driver.search()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Milliseconds for each of several keys. Each is typed after the one before it has been painted. */
export async function keystrokes(steps: { text: string; sight: Sight }[]): Promise<number[]> {
  const times = []
  for (const { text, sight } of steps) times.push(await latency(() => type(text), sight))
  return times
}

/** Milliseconds from the last of several keys, typed without waiting, to the frame that shows the matches. */
export async function burst(texts: string[], sight: Sight): Promise<number> {
  await frame()
  for (const text of texts.slice(0, -1)) {
    type(text)
    await task()
  }
  const start = performance.now()
  type(texts.at(-1)!)
  return (await painted(sight)) - start
}
