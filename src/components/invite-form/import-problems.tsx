'use client'
import { useImportMessages } from '../../provider/messages/use-import-messages'
import type { ReadingProblem } from '../../recipients/parsed-recipients'
import { TABLE_PROBLEMS } from '../../recipients/reading-problem'
import { WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { useLineText } from './use-import-names'

export interface ImportProblemsProps {
  problems: readonly ReadingProblem[]
}

/** What is wrong with a table and on which lines, each kind of problem once. Renders `li` elements. */
export function ImportProblems({ problems }: ImportProblemsProps) {
  const words = useImportMessages()
  const textOf = useLineText()
  return TABLE_PROBLEMS.map((kind) => {
    const ofKind = problems.filter(({ code }) => code === kind)
    if (ofKind.length === 0) return null
    const lines = ofKind.flatMap(({ line }) => line ?? [])
    const { title, advice } = words.readingProblems[kind]
    return (
      <li key={kind} data-fbi="panel-line">
        <div>
          <p data-fbi="label">
            <Icon glyph={WARNING} /> <span>{title}</span>
          </p>
          <p data-fbi="hint">
            {lines.length > 0 && <span>{textOf(lines)}</span>} <span>{advice}</span>
          </p>
        </div>
      </li>
    )
  })
}
