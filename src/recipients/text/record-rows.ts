import { hasAt, hasWord } from '../address/address-shape'
import { DOUBTFUL, headerKind, type HeaderKind } from '../table/header-kind'
import { namedColumns } from '../table/find-header'
import { linesOf } from './lines'

/** The rows of people whose fields stand in lines with labels, below a row of the labels, and the line on which each begins. */
export interface RecordRows {
  rows: string[][]
  lines: number[]
}

/**
 * Finds people in lines with labels (`Name: Ada`, `E-mail: ada@…`), as forms, commands and YAML write them; `null` if the text
 * is something else. A person begins where a label recurs, or behind an empty line. A greeting above and thanks below are left out.
 */
export function recordRows(text: string): RecordRows | null {
  const records: { fields: Map<string, string>; line: number }[] = []
  const labels = new Set<string>()
  const lines = linesOf(text)
  let titles = 0
  let titlesAbove = 0
  let isApart = true
  // In a text whose every second line is empty, these separate nobody.
  let isSpaced = false
  for (const [at, line] of lines.entries()) {
    const field = fieldOf(line)
    if (!field) {
      if (SECTION.test(line)) isApart = true
      else if (hasWord(line)) {
        if (hasAt(line) || titles === MAX_TITLES || (records.length > 0 && !isApart)) return null
        titles += 1
      }
      isApart ||= !isSpaced
      continue
    }
    // Words between two people may be a third.
    if (records.length > 0 && titles > titlesAbove) return null
    if (records.length === 0) titlesAbove = titles
    let record = records.at(-1)
    if (labels.size === 0 && field.value !== '') isSpaced = lines[at + 1]?.trim() === ''
    if (!record || isApart || record.fields.has(field.label)) {
      records.push((record = { fields: new Map(), line: at + 1 }))
    }
    isApart = false
    record.fields.set(field.label, field.value)
    if (field.value !== '') labels.add(field.label)
    if (labels.size > MAX_LABELS) return null
  }
  return namesPeople([...labels]) ? rowsOf([...labels], records) : null
}

/** Whether labels name an address and something else of a person. */
function namesPeople(labels: readonly string[]): boolean {
  const isAddress = ({ kind, rank }: HeaderKind) => kind === 'address' && rank < DOUBTFUL
  return labels.some((label) => isAddress(headerKind(label))) && namedColumns(labels) > 1
}

function rowsOf(
  labels: string[],
  records: readonly { fields: Map<string, string>; line: number }[],
): RecordRows {
  const filled = records.filter(({ fields }) => [...fields.values()].some(hasWord))
  return {
    rows: [labels, ...filled.map(({ fields }) => labels.map((label) => fields.get(label) ?? ''))],
    lines: [1, ...filled.map(({ line }) => line)],
  }
}

function fieldOf(line: string) {
  if (line.length > MAX_LINE_LENGTH) return null
  const [, label, said, set] = FIELD.exec(line) ?? []
  const value = said ?? set ?? ''
  return label === undefined ? null : { label, value: value.trim().replace(/^(["'])(.*)\1$/, '$2') }
}

const FIELD =
  /^[\s>*•_-]{0,20}(\p{L}[^:：@＠<",;]{0,40}?)[\s*_]{0,30}(?:[:：](?!\/\/)[*_]*(?:(?:\s+|(?<=：))(.*)|)|=\s*(.*))$/u
/** `[users]`, `[[users]]` */
const SECTION = /^\s*\[+[\w. -]{1,60}\]+\s*$/
const MAX_LINE_LENGTH = 1_000
const MAX_LABELS = 60
/** Lines above the first person and below the last. */
const MAX_TITLES = 5
