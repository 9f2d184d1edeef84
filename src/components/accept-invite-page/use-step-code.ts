'use client'
import { useState } from 'react'
import type { FluxbaseError } from '../../client/errors'
import type { StepCode } from '../../hooks/accept/accept-view'
import { useHydrated } from '../../provider/use-hydrated'
import {
  loadOnServer,
  useNeed,
  useServedParts,
  type LazyParts,
} from '../../provider/use-lazy-parts'
import { isConnectionNotice } from './connection-notice'

const loadForm = () => import('./form-parts')
const loadNotices = () => import('./notice-parts')
loadOnServer(loadForm)
loadOnServer(loadNotices)

/**
 * The code of the steps that follow the check of the link. It loads meanwhile: that of the notices always, and that of the form if
 * there is a token. Suspends only while it hydrates a step that a server has rendered.
 */
export function useStepCode(hasToken: boolean) {
  const form = useServedParts(loadForm)
  const notices = useServedParts(loadNotices)
  useNeed(form, hasToken)
  useNeed(notices, true)
  const failures = { form: useLastFailure(form), notice: useLastFailure(notices) }
  const isHydrated = useHydrated()
  const parts = { form: form.parts, notice: form.parts ?? notices.parts }
  const isLoading = (step: keyof typeof parts) => !parts[step] && !failures[step]

  const code: StepCode = {
    isLoading: (hasToken && isLoading('form')) || isLoading('notice'),
    missingFor(view) {
      if (view.step === 'checking' || parts[view.step]) return null
      if (view.step === 'notice' && isConnectionNotice(view.notice)) return null
      // React waits for it, and keeps the server's HTML until then.
      if (!isHydrated && isLoading(view.step)) throw code.load()
      return failures[view.step] ?? 'loading'
    },
    load: () => Promise.all([hasToken && form.loadParts(), notices.loadParts()]),
  }
  return { code, parts }
}

/** Why code could not be loaded. It stays while that is tried again, so that the notice about it does, too. */
function useLastFailure({ parts, failure }: LazyParts<object>): FluxbaseError | null {
  const [last, setLast] = useState(failure)
  if (failure && failure !== last) setLast(failure)
  return parts ? null : (failure ?? last)
}
