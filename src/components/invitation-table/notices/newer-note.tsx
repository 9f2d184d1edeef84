'use client'
import { parseDate } from '../../../invitation/parse-date'
import { formatDay } from '../../../format/format-date'
import { useCellTools } from '../columns/cell-tools'
import { NewLinkButton, type NewLinkButtonProps } from './new-link-button'

/** Says that a newer invitation exists for the same address, with its link if this session has it. Renders a `div`. */
export function NewerNote({ row, newer, actions }: NewLinkButtonProps) {
  const { words, style, now } = useCellTools()
  const created = parseDate(newer.created_at)
  return (
    <div data-fbi="newer">
      <span>{words.newer(created === null ? null : formatDay(created, now, style))}</span>
      <NewLinkButton row={row} newer={newer} actions={actions} />
    </div>
  )
}
