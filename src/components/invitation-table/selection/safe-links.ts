import type { Invitation } from '../../../invitation/invitation'
import { isSafeLink } from '../../../invitation/safe-link'
import type { HeldLink } from '../../primitives/copy-links-button'

/** The links that can be copied. */
export const safeLinks = (
  all: readonly { invitation: Invitation; link: string | null }[],
): HeldLink[] =>
  all.flatMap(({ invitation: { id, email }, link }) =>
    link !== null && isSafeLink(link) ? { id, email, link } : [],
  )
