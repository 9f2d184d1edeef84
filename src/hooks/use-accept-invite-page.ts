'use client'
import { useMemo, useRef, useState } from 'react'
import { FluxbaseError } from '../client/errors'
import {
  invalidReason,
  type AcceptInvitationRequest,
  type AcceptInvitationResponse,
} from '../invitation/public-responses'
import { useKit } from '../provider/kit-context'
import { nameDraft, type NameDraft } from '../queries/name-draft'
import { acceptView, type AcceptAttempt, type AcceptView } from './accept-view'
import { useAcceptInvitation } from './use-accept-invitation'
import { useLinkToken, type LinkToken } from './use-link-token'
import { useOnline } from './use-online'
import { useQuietRetry } from './use-quiet-retry'
import { useSurroundings } from './use-surroundings'
import { useTakingLong } from './use-taking-long'
import { useValidateInvitation } from './use-validate-invitation'

export interface UseAcceptInvitePageOptions {
  /**
   * Gets the tokens of the new session, once. Nothing else in the kit keeps them, save the client. With what was entered in
   * the form's extra fields.
   */
  onAccepted?: ((response: AcceptInvitationResponse, fields: FormData) => void) | undefined
  /** Works also inside a page of another origin, which could trick people into clicks. @default false */
  allowFraming?: boolean | undefined
  /** Takes no password on plain HTTP. Else the form warns. @default false */
  refuseInsecure?: boolean | undefined
}

export interface UseAcceptInvitePageResult {
  view: AcceptView
  /**
   * Creates the account. Resolves with what went wrong, or `null`; called while under way, it returns the same promise.
   * Never calls the server by itself: call it when somebody presses a button. After a lost answer it asks the link first,
   * and sends only where nothing has happened.
   */
  submit: (request: AcceptInvitationRequest, fields?: FormData) => Promise<FluxbaseError | null>
  /** Asks about the link once more. */
  retry: () => void
  /** Takes a failure away, so that the form comes back. */
  dismiss: () => void
  /** Goes on to the form although somebody else is signed in. */
  proceed: () => void
  /** The name typed for this link, kept for a reload. */
  draft: NameDraft
  /** A password would go over the network unencrypted. */
  insecure: boolean
}

/**
 * The headless half of `AcceptInvitePage`: from a link to what is on the page. For another token, mount it anew: `key` it by
 * the link's `version`.
 *
 * Takes a token, a whole link, or what `useLinkToken` returned; `undefined` reads the page's address, `null` waits.
 *
 * @example
 * const { view, submit } = useAcceptInvitePage(params.token)
 */
export function useAcceptInvitePage(
  given: string | null | undefined | LinkToken,
  { onAccepted, allowFraming, refuseInsecure }: UseAcceptInvitePageOptions = {},
): UseAcceptInvitePageResult {
  const { source, currentUser } = useKit()
  const isLink = typeof given === 'object' && given !== null
  const own = useLinkToken(isLink ? null : given)
  const link = isLink ? given : own
  const { version, state, read } = link
  const { framed, insecure } = useSurroundings()
  const refused =
    framed && !allowFraming ? 'framed' : insecure && refuseInsecure ? 'insecure' : false
  const online = useOnline()

  const [attempt, setAttempt] = useState<AcceptAttempt>(NOT_TRIED)
  const [asked, setAsked] = useState(false)
  const [proceeds, setProceeds] = useState(false)
  const underWay = useRef<Promise<FluxbaseError | null> | null>(null)
  const { accept } = useAcceptInvitation(read() ?? '')
  // An accepted link is not asked about again, whatever the app does with its new user.
  const lookup = useValidateInvitation(refused || attempt.user ? undefined : (read() ?? undefined))
  const lookupFailure = useSettled(lookup.error, lookup.isFetching)
  const long = useTakingLong(attempt.sending || lookup.isFetching)
  const draft = useMemo(() => {
    void [version, state] // the token it is for has come, or is another one
    return nameDraft(read() ?? '')
  }, [read, version, state])

  function fail(failure: FluxbaseError): FluxbaseError {
    setAttempt(({ uncertain }) => ({
      ...NOT_TRIED,
      failure,
      uncertain: uncertain || failure.outcomeUnknown,
    }))
    return failure
  }

  /** What became of a try whose answer got lost, or `null` where nothing has happened. */
  async function look(lost: FluxbaseError): Promise<FluxbaseError | null> {
    const { data, error } = await lookup.refetch()
    if (error || !data) return lost
    if (data.valid) return null
    const reason = invalidReason(data.error)
    return new FluxbaseError(
      reason === 'already_accepted' ? 'account_without_session' : reason,
      'the answer got lost; this is what the link says now.',
      { cause: lost },
    )
  }

  async function send(
    request: AcceptInvitationRequest,
    fields: FormData,
  ): Promise<FluxbaseError | null> {
    if (!online) return fail(new FluxbaseError('network', 'there is no network; nothing was sent.'))
    const lost = attempt.failure?.outcomeUnknown ? attempt.failure : null
    setAttempt((before) => ({ ...before, sending: true }))
    const verdict = lost && (await look(lost))
    if (verdict) return fail(verdict)
    let response: AcceptInvitationResponse
    try {
      response = await accept(request)
    } catch (reason) {
      const failure = reason as FluxbaseError
      // Perhaps another tab was faster: then the link is used up by now.
      if (failure.code === 'account_not_created') await lookup.refetch()
      return fail(failure)
    }
    const signedIn = source.signsIn || onAccepted !== undefined
    setAttempt({ ...NOT_TRIED, user: response.user, signedIn })
    draft.clear()
    link.used()
    onAccepted?.(response, fields)
    return null
  }

  const view = acceptView({
    token: state,
    refused,
    online,
    answer: lookup.data,
    lookupFailure,
    lookingUp: asked,
    signedInAs: proceeds ? undefined : currentUser?.email,
    attempt,
    long,
  })
  const notice = view.step === 'notice' ? view.notice : null

  /** Finds out what a person is waiting to know; never sends anything. */
  async function retry(): Promise<void> {
    const lost = notice === 'unknown' ? attempt.failure : null
    if (!lost) return void (await lookup.refetch())
    const verdict = await look(lost)
    if (verdict === lost || underWay.current) return
    fail(verdict ?? new FluxbaseError(lost.code, 'the answer got lost; nothing was created.'))
  }
  useQuietRetry(['offline', 'unreachable', 'unknown'].includes(notice ?? ''), () => void retry())

  return {
    view,
    submit: (request, fields = new FormData()) => {
      underWay.current ??= send(request, fields).finally(() => {
        underWay.current = null
      })
      return underWay.current
    },
    retry: () => {
      setAsked(true)
      void retry().finally(() => setAsked(false))
    },
    dismiss: () => setAttempt((before) => ({ ...before, failure: null })),
    proceed: () => setProceeds(true),
    draft,
    insecure,
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
