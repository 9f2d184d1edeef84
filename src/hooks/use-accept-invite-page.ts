'use client'
import { useMemo, useState } from 'react'
import type { FluxbaseError } from '../client/errors'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
} from '../invitation/public-responses'
import { useKit } from '../provider/kit-context'
import { guarded } from '../queries/guarded'
import { nameDraft, type NameDraft } from '../queries/name-draft'
import { acceptView, isOver, type AcceptView } from './accept-view'
import { useAcceptAttempt } from './use-accept-attempt'
import { useLinkToken, type LinkToken } from './use-link-token'
import { useOnline } from './use-online'
import { useQuietRetry } from './use-quiet-retry'
import { openAlone, useSurroundings } from './use-surroundings'
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
   * Creates the account. Resolves with what went wrong, or `null`; called while under way, it returns the same promise. Call
   * it only when somebody presses a button. After a lost response the link is read for up to 60 seconds before it resolves;
   * as long as it is not known what became of it, nothing is sent again.
   */
  submit: (request: AcceptInvitationRequest, fields?: FormData) => Promise<FluxbaseError | null>
  /** Reads once more what the link says. Never sends anything. */
  retry: () => void
  /** Takes a failure away, so that the form comes back. */
  dismiss: () => void
  /** Goes on to the form although somebody else is signed in. */
  proceed: () => void
  /** There is nothing left to send: what was typed can be forgotten. */
  over: boolean
  /** The name typed for this link, kept for a reload. */
  draft: NameDraft
  /** A password would go over the network unencrypted. */
  insecure: boolean
  /** Opens this very page outside of the frame it is in. */
  openAlone: () => void
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

  const [asked, setAsked] = useState(false)
  const [proceeds, setProceeds] = useState(false)
  const [isUsed, setUsed] = useState(false)
  // An accepted link is not asked about again, whatever the app does with its new user.
  const lookup = useValidateInvitation(refused || isUsed ? undefined : (read() ?? undefined))
  const lookupFailure = useSettled(lookup.error, lookup.isFetching)
  const draft = useMemo(() => {
    void [version, state] // the token it is for has come, or is another one
    return nameDraft(read() ?? '')
  }, [read, version, state])
  const { attempt, submit, check, dismiss } = useAcceptAttempt({
    token: read(),
    online,
    isTaken: onAccepted !== undefined,
    onAccepted(response, fields) {
      setUsed(true)
      draft.clear()
      link.used()
      guarded(source.report, 'onAccepted', () => onAccepted?.(response, fields))
    },
  })

  const long = useTakingLong(attempt.sending || lookup.isFetching)
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

  /** Finds out what a person is waiting to know. */
  const look = async () =>
    notice === 'unknown' || notice === 'not_yet' ? check() : void (await lookup.refetch())
  useQuietRetry(['offline', 'unreachable', 'unknown'].includes(notice ?? ''), look)

  return {
    view,
    submit,
    retry: () => {
      setAsked(true)
      void look().finally(() => setAsked(false))
    },
    dismiss,
    proceed: () => setProceeds(true),
    over: isOver(view),
    draft,
    insecure,
    openAlone,
  }
}

/** The value as of the last time that nothing was under way: TanStack Query takes an error back while it tries again. */
function useSettled<T>(value: T, underWay: boolean): T {
  const [settled, setSettled] = useState(value)
  if (!underWay && settled !== value) setSettled(value)
  return underWay ? settled : value
}
