/** What clocks on the wall show in a zone (the runtime's own without one), as `<input type="datetime-local">` has it. */
export function toWallClock(time: number, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone && { timeZone }),
  }).formatToParts(time)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value
  return `${of('year')?.padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/**
 * The moment (milliseconds) at which they show this; `NaN` for what is no date. An hour that clocks skip is the one after it,
 * and a year that no date can hold is the end of time.
 */
export function fromWallClock(text: string, timeZone?: string): number {
  if (/^\d{5,}-\d\d-\d\d/.test(text)) return LAST_MOMENT
  const asUtc = Date.parse(`${text}Z`)
  if (Number.isNaN(asUtc)) return NaN
  const offsetAt = (time: number) => Date.parse(`${toWallClock(time, timeZone)}Z`) - time
  const guess = asUtc - offsetAt(asUtc)
  const times = [asUtc - offsetAt(guess), guess]
  return times.find((time) => toWallClock(time, timeZone) === text) ?? Math.max(...times)
}

/** What a date can hold. */
const LAST_MOMENT = 8.64e15
