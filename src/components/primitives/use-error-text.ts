'use client'
import type { FluxbaseErrorCode } from '../../client/errors'
import { useKit } from '../../provider/kit-context'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import { preloadParts, useLazyParts, useNeed } from '../../provider/use-lazy-parts'

const load = () => import('./error-text')

/** Loads the texts about errors before there is one, which may be that of the network. Rejects if they cannot be loaded. */
export const loadErrorTexts = () => preloadParts(load)

/** What an error means. `undefined` until the texts about errors have loaded; if they cannot be, that of the network. */
export function useErrorText(code: FluxbaseErrorCode): string | undefined {
  const kit = useKit()
  const { errors } = useLabelMessages()
  const lazy = useLazyParts(load)
  useNeed(lazy, true)
  if (lazy.parts) return lazy.parts.errorText(kit, code)
  return lazy.failure ? errors.network : undefined
}
