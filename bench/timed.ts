import { frame } from './frame'

declare global {
  interface Window {
    /** Pastes a text, and times what follows; `expected` is how what it adds up to begins. */
    paste: (text: string, expected: string) => Promise<Timed>
  }
}

export interface Timed {
  /** Milliseconds until a frame was out that tells what the list adds up to. */
  told: number
  /** Milliseconds until a frame was out with everybody in it. */
  drawn: number
  count: number
}

/** Times an action until frames are out that show what they should; fails after five seconds. */
export async function timed(
  act: () => void,
  isTold: () => boolean,
  count: () => number,
): Promise<Timed> {
  const start = performance.now()
  act()
  let told = 0
  for (let now = start; now < start + 5_000;) {
    now = await frame()
    if (!told && isTold()) told = now - start
    if (told && count() > 0) return { told, drawn: now - start, count: count() }
  }
  throw new Error('the list never showed what it should')
}
