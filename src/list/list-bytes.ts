/** How the body of a list begins, as servers write it: `{"invitations":[{…},{…}]}`, without spaces between the rows. */
export const START = '{"invitations":['

/** The text of bytes in UTF-8, as `Response.text` decodes it. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const CLOSE = 0x7d // }
const COMMA = 0x2c
const OPEN = 0x7b // {

/**
 * The index of the first `},{` at or after `from`, or -1: usually between two rows, sometimes inside a string. In UTF-8, no byte of
 * another character is equal to one of these.
 */
export function findCut(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(CLOSE, from)
  while (at >= 0 && !startsRow(bytes, at + 1)) at = bytes.indexOf(CLOSE, at + 1)
  return at
}

/** Whether another row follows at `at`, after its comma. */
export const startsRow = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === COMMA && bytes[at + 1] === OPEN
