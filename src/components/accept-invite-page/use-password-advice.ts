'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PasswordAdvice, PasswordAdvisor } from '../../invitation/password'
import { useGuarded } from '../../provider/use-guarded'

/** How long (milliseconds) somebody may pause while typing. */
const PAUSE = 300

/**
 * What an advisor says of the latest password. Holds words only, and never the password; an answer to an older one is
 * dropped, and one that fails is no advice.
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
      const turn = (latest.current += 1)
      const tell = (advice: PasswordAdvice | null) => {
        if (turn === latest.current) setAdvice(advice)
      }
      if (!advisor || password === '') return tell(null)
      timer.current = setTimeout(() => {
        void Promise.resolve(guarded('passwordAdvisor', () => advisor(password, about), null)).then(
          tell,
        )
      }, PAUSE)
    },
    [advisor, guarded],
  )
  return [advice, ask]
}
