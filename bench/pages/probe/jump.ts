import { blankPart } from './rows-in-sight'
import { latency } from './sight'

/** Drags the scrollbar to a part of the list. Returns the milliseconds until rows fill the scroller, and the first row. */
export async function jump(part: number): Promise<{ time: number; first: string }> {
  const scroller = window.driver.scroller()
  const time = await latency(
    () => (scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight)),
    () => blankPart() === 0,
  )
  return { time, first: window.driver.firstRow() }
}
