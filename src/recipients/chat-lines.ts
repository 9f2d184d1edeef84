/** A line of a text, and who wrote it where it comes from a chat that says so. */
export interface ChatLine {
  text: string
  /** Counted from 1. */
  line: number
  sender?: string
}

const DATE = String.raw`(?:\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4}|\.)?|(?:today|yesterday|heute|gestern|hier|hoy|ayer|oggi|ieri|vandaag)(?: at| um| à| a las| alle| om)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?)`
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:[\s\u202F]?[ap]\.?[\s\u202F]?m\.?)?`
const STAMP = String.raw`(?:(?:${DATE},?[\sT]+)?${TIME}Z?|${TIME},?\s+${DATE})`
/** Before the message. In brackets, or a date with a time, so that no other number is taken for one. */
const LEADING = new RegExp(
  String.raw`^[\s\u200E\u202A-\u202E]*(?:\[${STAMP}\]|\(${STAMP}\)|${DATE},?[\sT]+${TIME}Z?|${TIME}(?=\s+(?:From\b|<|\S[^@:]{0,80}:\s)))[\s\u200E]*[-–—:|]?\s*`,
  'iu',
)
/** Behind the sender's name, on a line of its own. */
const TRAILING = new RegExp(
  String.raw`^(?<sender>[^@<>]{1,80}?)(?:,?\s+|\s*[-–—•·|]\s*)(?:\[${STAMP}\]|\(${STAMP}\)|${DATE},?[\sT]+${TIME}|(?<=\s)${TIME}):?\s*$`,
  'iu',
)
const SAYS =
  /^(?:From\s+)?(?<sender>[^@:<>;]{1,80}?)(?:\s+to\s+[^@:]{1,80})?\s*:\s+(?<message>.*)$/i

/**
 * The lines of a text without the times and senders that chats put before messages. A message without an address is nobody to
 * invite and goes; in any other text, every line stays.
 */
export function chatLines(text: string): ChatLine[] {
  const lines: ChatLine[] = []
  let writer: string | undefined
  text.split(/\r\n|[\r\n\u2028\u2029]/).forEach((text, at) => {
    const line = at + 1
    const isTimed = HAS_TIME.test(text)
    const isHeading = isTimed && text.length < MAX_STAMP
    const heading = isHeading ? TRAILING.exec(text)?.groups?.sender : undefined
    const [stamp] = (isTimed && LEADING.exec(text.slice(0, MAX_STAMP))) || []
    if (heading !== undefined) {
      writer = heading.trim()
      return
    }
    if (stamp === undefined) {
      // The first line below a heading is what its sender wrote.
      const sender = text.includes('@') ? writer : undefined
      if (text.trim() !== '') writer = undefined
      lines.push({ text, line, ...(sender !== undefined && { sender }) })
      return
    }
    const rest = text.slice(stamp.length)
    const { sender, message = rest } = SAYS.exec(rest.slice(0, MAX_STAMP))?.groups ?? {}
    if (sender === undefined && !rest.includes('@')) writer = rest.trim()
    else if (rest.includes('@')) {
      const said = sender === undefined ? rest : message + rest.slice(MAX_STAMP)
      lines.push({ text: said, line, ...(sender !== undefined && { sender: sender.trim() }) })
    }
  })
  return lines
}

/** Most lines have no time, and need no closer look. */
const HAS_TIME = /\d:\d\d/

/** Where in a line a time and a name may stand. */
const MAX_STAMP = 300
