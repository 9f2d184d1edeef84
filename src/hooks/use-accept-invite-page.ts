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
import { ACCEPT_NOTICES } from './accept/accept-notices'
import {
  acceptView,
  isOver,
  viewWithCode,
  type AcceptFacts,
  type AcceptView,
  type StepCode,
} from './accept/accept-view'
import { useAcceptAttempt } from './accept/use-accept-attempt'
import { useLinkToken, type LinkToken } from './use-link-token'
import { useRetryAfter } from './browser/use-retry-after'
import { useOnline } from './browser/use-online'
import { useBackgroundRetry } from './browser/use-background-retry'
import { openInNewTab, usePageSecurity } from './browser/use-page-security'
import { useIsSlow } from './browser/use-is-slow'
import { useValidateInvitation } from './use-validate-invitation'

export interface UseAcceptInvitePageOptions {
  /**
   * Receives the tokens of the new session, once, and the values of the form's extra fields. Nothing else in the kit keeps the
   * tokens, except the client.
   */
  onAccepted?: ((response: AcceptInvitationResponse, fields: FormData) => void) | undefined
  /** Allows the page in a frame of another origin, which makes clickjacking possible. @default false */
  allowFraming?: boolean | undefined
  /** Shows no form on plain HTTP. Otherwise the form shows a warning. @default false */
  refuseInsecure?: boolean | undefined
}

export interface UseAcceptInvitePageResult {
  view: AcceptView
  /**
   * Creates the account. Resolves with the error, or `null` on success. A call while one is in flight returns the same promise.
   * Call it only in response to a user's action. If the response is lost, the link is read for up to 60 seconds before the
   * promise resolves; while the outcome is unknown, nothing is sent again.
   */
  submit: (request: AcceptInvitationRequest, fields?: FormData) => Promise<FluxbaseError | null>
  /** Checks the link, or the outcome of a lost response, again. Never accepts. */
  retry: () => void
  /** Clears the failure, so that the form comes back. */
  dismiss: () => void
  /** Continues to the form although someone else is signed in. */
  proceed: () => void
  /** Nothing is left to send, so what was typed can be cleared. */
  over: boolean
  /** The name typed for this link, kept across a reload. */
  draft: NameDraft
  /** The page is on plain HTTP, so a password would be sent unencrypted. */
  insecure: boolean
  /** Opens this page in a new tab, outside its frame. */
  openAlone: () => void
}

/**
 * The headless part of `AcceptInvitePage`: turns a link into what the page shows. It does not reset itself for another token;
 * remount it with the link's `version` as its `key`.
 *
 * Takes a token, a whole link, or the result of `useLinkToken`. `undefined` reads the page's URL; `null` waits.
 *
 * @example
 * const { view, submit } = useAcceptInvitePage(params.token)
 */
export function useAcceptInvitePage(
  tokenOrLink: string | null | undefined | LinkToken,
  options: UseAcceptInvitePageOptions = {},
): UseAcceptInvitePageResult {
  return useAcceptInvitePageWith(tokenOrLink, options, ALL_CODE)
}

/** A page of one's own has the code of its steps. */
const ALL_CODE: StepCode = {
  isLoading: false,
  missingFor: () => null,
  load: () => Promise.resolve(),
}

/** The same for a page that loads the code of its steps while the link is checked. */
export function useAcceptInvitePageWith(
  tokenOrLink: string | null | undefined | LinkToken,
  { onAccepted, allowFraming, refuseInsecure }: UseAcceptInvitePageOptions,
  code: StepCode,
): UseAcceptInvitePageResult {
  const { backend, currentUser } = useKit()
  const { link, draft } = useDraftedLink(tokenOrLink)
  const { framed, insecure } = usePageSecurity()
  const refused =
    framed && !allowFraming ? 'framed' : insecure && refuseInsecure ? 'insecure' : false
  const [asked, setAsked] = useState(false)
  const [proceeds, setProceeds] = useState(false)
  // An accepted link has no token any more, so it is not checked again, even if the app's new user changes the query's key.
  const lookup = useLookup(refused ? undefined : (link.read() ?? undefined))
  const online = useOnline(lookup.answeredAt)
  const { attempt, submit, check, dismiss } = useAcceptAttempt({
    token: link.read(),
    online,
    isTaken: onAccepted !== undefined,
    onAccepted(response, fields) {
      draft.clear()
      link.used()
      guarded(backend.report, 'onAccepted', () => onAccepted?.(response, fields))
    },
  })

  const long = useIsSlow(attempt.sending || lookup.isFetching || code.isLoading)
  const facts: AcceptFacts = {
    token: link.state,
    refused,
    online,
    answer: lookup.data,
    lookupFailure: lookup.failure,
    lookingUp: asked,
    signedInAs: proceeds ? undefined : currentUser?.email,
    attempt,
    long,
  }
  const intended = acceptView(facts)
  const view = viewWithCode(intended, code.missingFor(intended), facts)
  const notice = view.step === 'notice' ? ACCEPT_NOTICES[view.notice] : null

  /** Repeats what the current notice depends on: a read, the loading of code, or both. */
  const look = async () => {
    if (attempt.failure?.outcomeUnknown) return check()
    await Promise.all([code.load(), view === intended && lookup.refetch()])
  }
  useBackgroundRetry(notice?.isReadAgain === true && lookup.retryAfter === 0, look)

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
    openAlone: openInNewTab,
  }
}

const isLinkToken = (given: unknown): given is LinkToken =>
  typeof (Object(given) as LinkToken).read === 'function'

/** The link, and the name typed for it. */
function useDraftedLink(tokenOrLink: string | null | undefined | LinkToken) {
  const isLink = isLinkToken(tokenOrLink)
  const own = useLinkToken(isLink ? null : tokenOrLink)
  const link = isLink ? tokenOrLink : own
  const { version, state, read } = link
  const draft = useMemo(() => {
    void [version, state] // a change of either means that `read` returns another token
    return nameDraft(read() ?? '')
  }, [read, version, state])
  return { link, draft }
}

/** The check of a link. TanStack Query clears an error while it refetches, but `failure` stays until the refetch has ended. */
function useLookup(token: string | undefined) {
  const { data, dataUpdatedAt, error, isFetching, refetch } = useValidateInvitation(token)
  const [failure, setFailure] = useState(error)
  if (!isFetching && failure !== error) setFailure(error)
  const retryAfter = useRetryAfter(failure)
  return {
    data,
    answeredAt: dataUpdatedAt,
    failure: isFetching ? failure : error,
    retryAfter,
    isFetching,
    refetch,
  }
}
