'use client'
import { useRef, useState } from 'react'
import type { FluxbaseError } from '../client/errors'
import { tokenFromInviteLink } from '../invitation/link'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
} from '../invitation/public-responses'
import { useKit } from '../provider/kit-context'
import { acceptView, type AcceptAttempt, type AcceptView } from './accept-view'
import { useAcceptInvitation } from './use-accept-invitation'
import { useValidateInvitation } from './use-validate-invitation'

export interface UseAcceptInvitePageOptions {
  /** Gets the tokens of the new session, once. Nothing else in the kit keeps them, save the client. */
  onAccepted?: ((response: AcceptInvitationResponse) => void) | undefined
}

export interface UseAcceptInvitePageResult {
  view: AcceptView
  /**
   * Creates the account. Resolves with what went wrong, or `null`; called while under way, it returns the same promise.
   * Never calls the server by itself: call it when somebody presses a button.
   */
  submit: (request: AcceptInvitationRequest) => Promise<FluxbaseError | null>
  /** Asks about the link once more. */
  retry: () => void
  /** Takes a failure away, so that the form comes back. */
  dismiss: () => void
}

/**
 * The headless half of `AcceptInvitePage`: from a token to what is on the page. For another token, mount it anew (`key`).
 *
 * `token` may be the whole link. `undefined` waits, until your router knows it; a text that holds no token is `not_found`
 * without a request.
 *
 * @example
 * const { view, submit } = useAcceptInvitePage(params.token)
 */
export function useAcceptInvitePage(
  link: string | undefined,
  { onAccepted }: UseAcceptInvitePageOptions = {},
): UseAcceptInvitePageResult {
  const { source } = useKit()
  const token = link === undefined ? undefined : tokenFromInviteLink(link)
  const [attempt, setAttempt] = useState<AcceptAttempt>(NOT_TRIED)
  const underWay = useRef<Promise<FluxbaseError | null> | null>(null)
  const { accept } = useAcceptInvitation(token ?? '')
  // An accepted link is not asked about again, whatever the app does with its new user.
  const lookup = useValidateInvitation(attempt.user ? undefined : (token ?? undefined))
  const lookupFailure = useSettled(lookup.error, lookup.isFetching)

  async function send(request: AcceptInvitationRequest): Promise<FluxbaseError | null> {
    setAttempt((before) => ({ ...before, sending: true }))
    let response: AcceptInvitationResponse
    try {
      response = await accept(request)
    } catch (reason) {
      const failure = reason as FluxbaseError
      // Perhaps another tab was faster: then the link is used up by now.
      if (failure.code === 'account_not_created') await lookup.refetch()
      setAttempt(({ uncertain }) => ({
        ...NOT_TRIED,
        failure,
        uncertain: uncertain || failure.outcomeUnknown,
      }))
      return failure
    }
    const signedIn = source.signsIn || onAccepted !== undefined
    setAttempt({ ...NOT_TRIED, user: response.user, signedIn })
    onAccepted?.(response)
    return null
  }

  return {
    view: acceptView({
      token,
      answer: lookup.data,
      lookupFailure,
      lookingUp: lookup.isFetching,
      attempt,
    }),
    submit: (request) => {
      underWay.current ??= send(request).finally(() => {
        underWay.current = null
      })
      return underWay.current
    },
    retry: () => void lookup.refetch(),
    dismiss: () => setAttempt((before) => ({ ...before, failure: null })),
  }
}

const NOT_TRIED: AcceptAttempt = {
  sending: false,
  failure: null,
  uncertain: false,
  user: undefined,
  signedIn: false,
}

/** The value as of the last time that nothing was under way: TanStack Query takes an error back while it tries again. */
function useSettled<T>(value: T, underWay: boolean): T {
  const [settled, setSettled] = useState(value)
  if (!underWay && settled !== value) setSettled(value)
  return underWay ? settled : value
}
