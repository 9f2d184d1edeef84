'use client'
import { useEffect, useRef, useState } from 'react'
import type { ProblemLine } from './problem-lines'

/** A problem that is solved. Its line keeps its place, so that no other action moves under the finger. */
export interface SolvedLine extends Pick<ProblemLine, 'key'> {
  line: ProblemLine
  /** The index among all lines. */
  at: number
  /** In px. */
  height: number
}

/**
 * Keeps the lines of solved problems, and the panel, where they are until something outside the panel is pressed. `list` is the
 * ref for the panel.
 */
export function useSolvedLines() {
  const list = useRef<HTMLUListElement>(null)
  const [solved, setSolved] = useState<readonly SolvedLine[]>([])
  const isHolding = solved.length > 0
  useEffect(() => {
    const panel = list.current
    if (!panel || !isHolding) return
    function letGo(event: Event) {
      if (event.composedPath().includes(panel!)) return
      panel!.style.marginTop = ''
      setSolved([])
    }
    const page = panel.ownerDocument
    // Not already when a finger or a key goes down: what is pressed would move away from under it.
    page.addEventListener('click', letGo)
    page.addEventListener('keyup', letGo)
    return () => {
      page.removeEventListener('click', letGo)
      page.removeEventListener('keyup', letGo)
    }
  }, [isHolding])

  return {
    list,
    solved,
    keep(line: ProblemLine, at: number, height: number) {
      const one = { key: `solved ${solved.length}`, line, at, height }
      setSolved([...solved, one].sort((a, b) => a.at - b.at))
    },
    /** Moves the panel back to where its upper edge was, in px, after chips above it have gone. */
    stayAt(top: number) {
      const panel = list.current
      if (!panel) return
      const margin = parseFloat(panel.style.marginTop) || 0
      panel.style.marginTop = `${Math.max(margin + top - panel.getBoundingClientRect().top, 0)}px`
    },
  }
}
