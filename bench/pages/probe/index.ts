import { settle } from '../frame'
import type { Driver } from '../driver'
import { jump } from './jump'
import { deliver, hold, type ListSight } from './reply'
import { watch, watched } from './roll'
import { latency, type Sight } from './sight'
import { burst, keystrokes } from './typing'

/** Drives the page that it is loaded in, and measures. Defines every metric of the table, in this folder, for all contenders. */
const probe = {
  hold,
  load: (sight: ListSight) => deliver((text) => window.driver.load(text), sight),
  refetch: (sight: ListSight) => deliver((text) => window.driver.refetch(text), sight),
  drawn: () => window.driver.drawn(),
  keystrokes,
  burst,
  click: (what: 'sort' | 'selectAll' | 'selectOne', sight: Sight) =>
    latency(() => window.driver[what]().click(), sight),
  jump,
  watch,
  watched,

  /** A point at which a mouse wheel scrolls the rows. */
  middle() {
    const { left, right, top, bottom } = window.driver.scroller().getBoundingClientRect()
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  },
  async toTop() {
    window.driver.scroller().scrollTop = 0
    await settle()
  },
  elements: () => document.querySelectorAll('*').length,
}

/** Adds a page to the bench: exposes its driver and the probe on `window`. */
export function join(driver: Driver): void {
  window.driver = driver
  window.probe = probe
}

declare global {
  interface Window {
    driver: Driver
    probe: typeof probe
  }
}
