'use client'
import { useController, type Control } from 'react-hook-form'
import { expiresAt, expiryProblem, type Expiry, type ExpiryProblem } from '../invitation/expiry'
import { fromWallClock, toWallClock } from '../format/wall-clock'
import { useDateStyle } from '../provider/use-date-style'
import type { InviteFields } from './invite-fields'

/** Props of `ExpiryPicker`. Durations are in seconds; `expiresAt` is a time in milliseconds since the epoch. */
export interface ExpiryChoice {
  options: readonly number[]
  /** One of the options, or `'date'` for an exact date. */
  value: number | 'date'
  onChange: (value: number | 'date') => void
  /** The value of the `<input type="datetime-local">`, in the provider's time zone. */
  date: string
  onDateChange: (date: string) => void
  dateRef: (input: HTMLInputElement | null) => void
  problem: ExpiryProblem | null
  expiresAt: number
  /** The time from which a duration counts. */
  now: number
}

/** The choice of how long the form's links work: one of several durations, or until a date. */
export function useExpiryChoice(
  control: Control<InviteFields>,
  options: readonly number[],
  now: number,
): { choice: ExpiryChoice; expiry: Expiry } {
  const { timeZone } = useDateStyle()
  const { field } = useController({ control, name: 'expiry' })
  const isDate = field.value === 'date'
  const { field: date } = useController({
    control,
    name: 'date',
    rules: { validate: (text) => !isDate || problemOf(text) === null },
  })
  function problemOf(text: string) {
    return expiryProblem({ until: fromWallClock(text, timeZone) }, now)
  }
  const expiry: Expiry = isDate
    ? { until: fromWallClock(date.value, timeZone) }
    : { seconds: field.value as number }
  return {
    expiry,
    choice: {
      options,
      value: field.value,
      onChange(value) {
        // Start from the date at which the selected duration would end.
        if (value === 'date' && !isDate)
          date.onChange(toWallClock(expiresAt(expiry, now), timeZone))
        field.onChange(value)
      },
      date: date.value,
      onDateChange: date.onChange,
      dateRef: date.ref,
      problem: isDate ? problemOf(date.value) : null,
      expiresAt: expiresAt(expiry, now),
      now,
    },
  }
}
