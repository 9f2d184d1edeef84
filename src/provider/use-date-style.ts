'use client'
import { useMemo } from 'react'
import { useKit, type Kit } from './kit-context'
import { useHydrated } from './use-hydrated'

/**
 * How dates are written. Until hydration is complete they are in UTC if the app names no time zone, because the server does not
 * know the browser's. Each component that writes dates calls this: a changed context would discard what a suspended boundary
 * has not hydrated yet.
 */
export function useDateStyle(): Pick<Kit, 'locale' | 'timeZone'> {
  const { locale, timeZone } = useKit()
  const zone = useHydrated() ? timeZone : (timeZone ?? 'UTC')
  return useMemo(() => ({ locale, timeZone: zone }), [locale, zone])
}
