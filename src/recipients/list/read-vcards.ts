import { checkedEntry } from '../checked-entry'
import type { ParsedRecipient } from '../parsed-recipients'
import { linesOf } from '../text/lines'
import type { ListedAddress } from './read-line'
import { parseEmailList } from './parse-email-list'

export const isVcard = (text: string): boolean => /^\s*BEGIN:(?:VCARD|VCALENDAR)\b/i.test(text)

/**
 * Reads vCards (RFC 6350, RFC 2426 and version 2.1): the preferred or first address, and the name; and in calendars (RFC 5545),
 * those who attend. Each has the line on which it begins.
 */
export function readVcards(text: string): ParsedRecipient[] {
  const cards: (ListedAddress & { line: number })[] = []
  let hasPreferred = false
  for (const { name, parameters, value, line } of properties(text)) {
    const card = cards.at(-1)
    if (name === 'BEGIN' && /^VCARD\b/i.test(value)) {
      cards.push({ email: '', line })
      hasPreferred = false
    } else if (/^(?:ORGANIZER|ATTENDEE)$/.test(name)) {
      if (/;CUTYPE=(?:ROOM|RESOURCE)/i.test(parameters)) continue
      const [, quoted, plain] = /;CN=(?:"([^"]*)"|([^";:]*))/i.exec(parameters) ?? []
      cards.push({ email: value.replace(/^mailto:/i, ''), name: quoted ?? plain ?? '', line })
    } else if (card && name === 'FN' && value !== '') card.name = value
    else if (card && name === 'N') {
      const [family = '', given = ''] = value.split(';')
      card.name ??= `${given} ${family}`.trim()
    } else if (card && name === 'EMAIL') {
      const isPreferred = /(?:^|[;,=])PREF(?:=1)?(?:$|[;,])/i.test(parameters)
      if (card.email !== '' && (hasPreferred || !isPreferred)) continue
      card.email = parseEmailList(value)[0]?.email ?? value
      hasPreferred = isPreferred
    }
  }
  return cards.map(({ line, ...person }) => checkedEntry(person, line))
}

interface Property {
  name: string
  parameters: string
  value: string
  line: number
}

function* properties(text: string): Generator<Property> {
  let line = 0
  let pending: { text: string; line: number } | null = null
  for (const one of [...linesOf(text), '']) {
    line += 1
    const isFolded = /^[ \t]/.test(one)
    const isSoft =
      pending !== null && pending.text.endsWith('=') && QUOTED_PRINTABLE.test(pending.text)
    if (pending && (isFolded || isSoft)) {
      // Long values, such as photographs, are cut off.
      if (pending.text.length < MAX_PROPERTY_LENGTH) {
        pending.text =
          (isSoft ? pending.text.slice(0, -1) : pending.text) + one.replace(/^[ \t]/, '')
      }
      continue
    }
    const property = pending && readProperty(pending)
    if (property) yield property
    pending = { text: one, line }
  }
}

const MAX_PROPERTY_LENGTH = 5_000
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE/i

function readProperty({ text, line }: { text: string; line: number }): Property | null {
  const [, group, parameters = '', raw = ''] =
    /^([^:;]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s.exec(text) ?? []
  if (group === undefined) return null
  const plain = QUOTED_PRINTABLE.test(text) ? fromQuotedPrintable(raw) : raw
  const value = plain
    .replace(/\\n/gi, ' ')
    .replace(/\\([,;\\])/g, '$1')
    .trim()
  return { name: group.replace(/^.*\./, '').toUpperCase(), parameters, value, line }
}

function fromQuotedPrintable(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const out: number[] = []
  for (let at = 0; at < bytes.length; at += 1) {
    const hex = bytes[at] === 0x3d ? text.slice(at + 1, at + 3) : ''
    if (/^[\da-f]{2}$/i.test(hex)) {
      out.push(parseInt(hex, 16))
      at += 2
    } else out.push(bytes[at]!)
  }
  return new TextDecoder().decode(Uint8Array.from(out))
}
