import { frame, task } from './frame'

/** What a frame has to show before it counts as painted. */
export interface Sight {
  /** How many rows there are; without it any number will do. */
  count?: number
  /** A part of the first row's text. */
  first?: string
  selected?: number
}

/** Milliseconds after which a frame that does not come is a failure. */
const PATIENCE = 30_000

function isThere({ count, first, selected }: Sight): boolean {
  const { bench } = window
  return (
    (count === undefined || bench.count() === count) &&
    (first === undefined || bench.firstRow().includes(first)) &&
    (selected === undefined || bench.selectedCount() === selected)
  )
}

/** Milliseconds from an action to the end of the first frame that shows what it should. */
async function painted(act: () => void, sight: Sight): Promise<number> {
  await frame()
  const start = performance.now()
  act()
  for (;;) {
    // Looked at when the frame is out: nothing changes the page in between but what belongs to a later one.
    const end = await frame()
    if (isThere(sight)) return end - start
    if (end - start > PATIENCE) throw new Error(`never painted: ${JSON.stringify(sight)}`)
  }
}

function type(text: string): void {
  const input = window.bench.search()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Longest task (milliseconds; 0 below 50, which is when the browser speaks of one) while something goes on. */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  await work()
  for (let at = 0; at < 5; at += 1) await frame()
  observer.disconnect()
  return longest
}

async function replyOf(name: string): Promise<string> {
  return (await fetch(`/replies/${name}.json`)).text()
}

/** How long a reply takes to be seen, and the longest task until all of it is there. */
async function shown(
  show: (text: string) => Promise<void>,
  name: string,
  sight: Sight,
): Promise<{ first: number; task: number }> {
  const text = await replyOf(name)
  let first = 0
  const task = await longestTask(async () => {
    let all: Promise<void> | undefined
    first = await painted(() => {
      all = show(text)
    }, sight)
    await all
  })
  return { first, task }
}

/** Drives the page it stands in, and measures. */
export const probe: Window['probe'] = {
  load: (name, sight) => shown((text) => window.bench.load(text), name, sight),

  async refetch(name, sight) {
    window.bench.drawn()
    const times = await shown((text) => window.bench.refetch(text), name, sight)
    return { ...times, drawn: window.bench.drawn() }
  },

  async keystrokes(steps) {
    const times = []
    for (const { text, sight } of steps) times.push(await painted(() => type(text), sight))
    return times
  },

  async burst(texts, sight) {
    await frame()
    for (const text of texts.slice(0, -1)) {
      type(text)
      await task()
    }
    const start = performance.now()
    type(texts.at(-1)!)
    for (;;) {
      const end = await frame()
      if (isThere(sight)) return end - start
    }
  },

  click: (what, sight) => painted(() => window.bench[what]().click(), sight),

  async scroll(speed, duration) {
    const scroller = window.bench.scroller()
    const { left, right, top, bottom } = scroller.getBoundingClientRect()
    const points = [0.2, 0.4, 0.6, 0.8, 0.98].map((part) => top + (bottom - top) * part)
    let blank = 0
    let samples = 0
    let dropped = 0
    let frames = 0
    let before = await new Promise<number>(requestAnimationFrame)
    const start = before
    while (before - start < duration) {
      const now = await new Promise<number>((resolve) => {
        requestAnimationFrame((time) => {
          scroller.scrollTop += (speed * (time - before)) / 1000
          resolve(time)
        })
      })
      await task()
      for (const point of points) {
        samples += 1
        if (!window.bench.hasRowAt((left + right) / 2, point)) blank += 1
      }
      frames += 1
      dropped += Math.max(0, Math.round((now - before) / (1000 / 60)) - 1)
      before = now
    }
    scroller.scrollTop = 0
    await frame()
    await frame()
    return { dropped: (100 * dropped) / (frames + dropped), blank: (100 * blank) / samples }
  },

  elements: () => document.querySelectorAll('*').length,
}

declare global {
  interface Window {
    probe: {
      load(name: string, sight: Sight): Promise<{ first: number; task: number }>
      refetch(name: string, sight: Sight): Promise<{ first: number; task: number; drawn: number }>
      keystrokes(steps: { text: string; sight: Sight }[]): Promise<number[]>
      burst(texts: string[], sight: Sight): Promise<number>
      click(what: 'sort' | 'selectAll' | 'selectOne', sight: Sight): Promise<number>
      /** Pixels a second, for so many milliseconds. Both answers are in per cent. */
      scroll(speed: number, duration: number): Promise<{ dropped: number; blank: number }>
      elements(): number
    }
  }
}
