'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PasswordAdvice, PasswordAdvisor } from '../../invitation/password'
import { useGuarded } from '../../provider/use-guarded'

/** The debounce delay in milliseconds. */
const DEBOUNCE_MS = 300

/**
 * An advisor's advice on the latest password. Stores only the advice, never the password. Results for earlier passwords are
 * ignored; an advisor that fails gives no advice.
 */
export function usePasswordAdvice(
  advisor: PasswordAdvisor | undefined,
): [PasswordAdvice | null, (password: string, about: readonly string[]) => void] {
  const guarded = useGuarded()
  const [advice, setAdvice] = useState<PasswordAdvice | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = useCallback(
    (password: string, about: readonly string[]) => {
      clearTimeout(timer.current)
      const runId = (latest.current += 1)
      const setIfLatest = (advice: PasswordAdvice | null) => {
        if (runId === latest.current) setAdvice(advice)
      }
      if (!advisor || password === '') return setIfLatest(null)
      timer.current = setTimeout(() => {
        void Promise.resolve(guarded('passwordAdvisor', () => advisor(password, about), null)).then(
          setIfLatest,
        )
      }, DEBOUNCE_MS)
    },
    [advisor, guarded],
  )
  return [advice, ask]
}
