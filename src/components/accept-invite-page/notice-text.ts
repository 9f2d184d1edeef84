import type { AcceptNoticeFacts } from '../../messages/accept-invite-page'

/** A text of a notice with the facts in it. */
export const noticeText = (
  words: string | ((facts: AcceptNoticeFacts) => string),
  facts: AcceptNoticeFacts,
) => (typeof words === 'string' ? words : words(facts))
