import { rest } from '../frame'
import type { Driver } from '../driver'
import { jump } from './jump'
import { deliver, hold, type ListSight } from './reply'
import { watch, watched } from './roll'
import { latency, type Sight } from './sight'
import { burst, keystrokes } from './typing'

/** Drives the page it stands in, and measures. Every metric of the table is defined here or below, once for all contenders. */
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

  /** Where a mouse wheel reaches the rows. */
  middle() {
    const { left, right, top, bottom } = window.driver.scroller().getBoundingClientRect()
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  },
  async toTop() {
    window.driver.scroller().scrollTop = 0
    await rest()
  },
  elements: () => document.querySelectorAll('*').length,
}

/** Makes a page one of the bench: what it offers, and what measures it. */
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
