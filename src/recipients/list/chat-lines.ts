import { linesOf } from '../text/lines'
import { joinedLines } from './joined-lines'

/** A line of a text, with its sender if the text is a chat transcript that names one. */
export interface ChatLine {
  text: string
  /** Counted from 1. */
  line: number
  sender?: string
}

const MONTH_AND_DAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?: at)?`
const DATE = String.raw`(?:${MONTH_AND_DAY}|\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4}|\.)?|(?:today|yesterday|heute|gestern|hier|hoy|ayer|oggi|ieri|vandaag)(?: at| um| à| a las| alle| om)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?)`
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:[\s\u202F]?[ap]\.?[\s\u202F]?m\.?)?`
const STAMP = String.raw`(?:(?:${DATE},?[\sT]+)?${TIME}Z?|${TIME},?\s+${DATE})`
/** A timestamp before the message. It must be in brackets or have both date and time, so that no other number matches. */
const LEADING = new RegExp(
  String.raw`^[\s\u200E\u202A-\u202E]*(?:\[${STAMP}\]|\(${STAMP}\)|${DATE},?[\sT]+${TIME}Z?|${TIME}(?=\s+(?:From\b|<|\S[^@:]{0,80}:\s)))[\s\u200E]*[-–—:|]?\s*`,
  'iu',
)
/** A timestamp after the sender's name, on a line of its own. */
const TRAILING = new RegExp(
  String.raw`^(?<sender>[^@<>]{1,80}?)(?:,?\s+|\s*[-–—•·|]\s*)(?:\[${STAMP}\]|\(${STAMP}\)|${DATE},?[\sT]+${TIME}|(?<=\s)${TIME}):?\s*$`,
  'iu',
)
/** A timestamp on a line of its own, below the sender's name. */
const ALONE = new RegExp(String.raw`^[\s\u200E]*[[(]?${STAMP}[\])]?\s*$`, 'iu')
const SENDER_PREFIX =
  /^(?:From\s+)?(?<sender>[^@:<>;]{1,80}?)(?:\s+to\s+[^@:]{1,80})?\s*:(?:\s+(?<message>.*))?$/i

/**
 * Splits a text into lines and removes the timestamps and senders that chats put before messages. Drops chat messages that
 * contain no address; keeps every line of any other text.
 */
export function chatLines(text: string): ChatLine[] {
  const lines: ChatLine[] = []
  let pendingSender: string | undefined
  joinedLines(linesOf(text)).forEach((text, at) => {
    const line = at + 1
    const isTimed = HAS_TIME.test(text)
    const isHeading = isTimed && text.length < MAX_STAMP_LENGTH
    const before = lines.at(-1)
    if (isHeading && before?.line === at && isSender(before) && ALONE.test(text)) {
      lines.pop()
      pendingSender = before.text.trim()
      return
    }
    // A message of the same sender has only a time.
    if (isHeading && ALONE.test(text)) return
    const heading = isHeading ? TRAILING.exec(text)?.groups?.sender : undefined
    const [stamp] = (isTimed && LEADING.exec(text.slice(0, MAX_STAMP_LENGTH))) || []
    if (heading !== undefined) {
      pendingSender = heading.trim()
      return
    }
    if (stamp === undefined) {
      // The first line below a sender's heading is that sender's message.
      const sender = text.includes('@') ? pendingSender : undefined
      if (text.trim() !== '') pendingSender = undefined
      lines.push({ text, line, ...(sender !== undefined && { sender }) })
      return
    }
    const body = text.slice(stamp.length)
    const { sender, message = '' } =
      SENDER_PREFIX.exec(body.slice(0, MAX_STAMP_LENGTH))?.groups ?? {}
    if (message === '' && !body.includes('@')) pendingSender = (sender ?? body).trim()
    else if (body.includes('@')) {
      const content = sender === undefined ? body : message + body.slice(MAX_STAMP_LENGTH)
      lines.push({ text: content, line, ...(sender !== undefined && { sender: sender.trim() }) })
    }
  })
  return lines
}

const isSender = ({ text, sender }: ChatLine) =>
  sender === undefined && /^[^@＠:]{1,80}$/.test(text.trim())

/** A cheap test that most lines fail, so that the patterns above rarely run. */
const HAS_TIME = /\d:\d\d/

/** Characters at the start of a line in which a timestamp and a sender are looked for. */
const MAX_STAMP_LENGTH = 300
