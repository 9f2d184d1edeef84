/** Formats a time as the value of an `<input type="datetime-local">`, in a time zone (by default the runtime's). */
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
 * The inverse of `toWallClock`: returns milliseconds since the epoch, or `NaN` if the text is not a date. A time that a clock
 * change skips counts as the time after the change. A year too large for a `Date` gives the latest possible time.
 */
export function fromWallClock(text: string, timeZone?: string): number {
  if (/^\d{5,}-\d\d-\d\d/.test(text)) return MAX_TIME_MS
  const asUtc = Date.parse(`${text}Z`)
  if (Number.isNaN(asUtc)) return NaN
  const offsetAt = (time: number) => Date.parse(`${toWallClock(time, timeZone)}Z`) - time
  const guess = asUtc - offsetAt(asUtc)
  const times = [asUtc - offsetAt(guess), guess]
  return times.find((time) => toWallClock(time, timeZone) === text) ?? Math.max(...times)
}

/** The largest time that a `Date` can represent, in milliseconds since the epoch (ECMA-262, "Time Values and Time Range"). */
const MAX_TIME_MS = 8.64e15
