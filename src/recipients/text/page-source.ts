/**
 * The text that people see of a page's source, with a tab behind each cell of a table; a text without tags and entities as it
 * stands. The source of a whole page is left alone, except for the tables in it.
 */
export function withoutMarkup(text: string): string {
  if (!SOURCE.test(text)) return text
  const tables = tablesIn(text)
  if (tables === null && WHOLE_PAGE.test(text)) return text
  const source = tables ?? text
  // Line breaks of a source mean nothing where tags break lines. In other texts, tags in between do not break these.
  const isSource = /^\s*</.test(source)
  const joined = isSource && BLOCK_END.test(source) ? source.replace(/\s+/g, ' ') : source
  const lineEnd = isSource || !/\S\s*[\r\n]\s*\S/.test(source) ? '\n' : ' '
  return withoutEntities(
    joined
      .replace(/<!--[^<>]*-->|<(style|script)\b[^<]*<\/\1>/gi, '')
      .replace(MAIL_LINK, (_, email: string, label: string) =>
        label.includes('@') ? label : `${label} &lt;${email}&gt;`,
      )
      .replace(/<\/t[dh]>\s*/gi, '\t')
      .replace(STRUCK_TAG, '~~')
      .replace(BLOCK_ENDS, (end) => (tables === null || /<\/t/i.test(end) ? lineEnd : ' '))
      .replace(TAG, ''),
  )
}

/** The tables of a source, which may be a page that a web application saved as a workbook. */
function tablesIn(text: string): string | null {
  const tables = text.slice(text.search(/<table\b/i), text.toLowerCase().lastIndexOf('</table>'))
  return /^<table/i.test(tables) && /<\/t[dh]>/i.test(tables) ? tables : null
}

const NAMES =
  'a|abbr|b|big|button|center|code|col|colgroup|dd|del|div|dl|dt|em|font|h[1-6]|i|img|label|li|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul'
const TAG = new RegExp(`<\\/?(?:${NAMES})(?:\\s[^<>@]*)?>`, 'gi')
const STRUCK_TAG = /<\/?(?:s|del|strike)(?:\s[^<>@]*)?>/gi
const BLOCK_ENDS = /(?:<br\s*\/?>|<\/(?:dd|div|dt|h[1-6]|li|ol|p|pre|table|tr|ul)>)\s*/gi
const BLOCK_END = new RegExp(BLOCK_ENDS.source, 'i')
/** The end of a tag, a line break, or the brackets around an address. */
const SOURCE = new RegExp(
  `<\\/(?:${NAMES})>|<br\\s*\\/?>|&lt;[^&\\s]{1,300}@[^&\\s]{1,300}&gt;`,
  'i',
)
const WHOLE_PAGE = /^\s*(?:<!doctype|<\?xml|<html|<head|<body|<meta|\{\\rtf)/i
const MAIL_LINK =
  /<a\s[^<>]*\bhref=["']?mailto:([^"'<>?\s]{1,320})[^<>]*>((?:[^<]|<(?!\/a>)){0,300})<\/a>/gi

function withoutEntities(text: string): string {
  return text
    .replace(/&nbsp;/gi, ' ')
    .replace(/&#(\d{1,6}|x[\da-f]{1,5});/gi, (_, code: string) =>
      String.fromCodePoint(Number(code.replace(/^x/i, '0x'))),
    )
    .replace(/&([a-z])(uml|acute|grave|circ|tilde|ring|cedil|caron|slash);/gi, (_, letter, mark) =>
      `${letter}${MARKS[(mark as string).toLowerCase()]}`.normalize('NFC'),
    )
    .replace(/&(lt|gt|quot|apos|szlig|amp);/gi, (_, name: string) => SIGNS[name.toLowerCase()]!)
}

const SIGNS: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  szlig: 'ß',
  amp: '&',
}
const MARKS: Record<string, string> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  ring: '\u030A',
  cedil: '\u0327',
  caron: '\u030C',
  slash: '\u0338',
}
