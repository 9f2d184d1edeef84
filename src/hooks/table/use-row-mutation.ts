'use client'
import { useCallback } from 'react'
import type { MutateOptions, UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../../client/errors'
import { withoutToken, type Invitation } from '../../invitation/invitation'
import { useKit } from '../../provider/kit-context'
import { useGuardedMutation } from '../../provider/use-guarded-mutation'
import { operationMutation, type OperationCode } from '../../operations/invitation-mutations'
import { mutationHookOptions, type MutationHookOptions } from '../../queries/hook-options'
import type { OperationName } from '../../queries/writes'
import { useIdleLoad } from '../../provider/use-idle-load'

type Options<Data> = MutateOptions<Data, FluxbaseError, Invitation>

/**
 * A mutation of one invitation. The mutation cache keeps its variables, so a token in them is removed first.
 *
 * @param hook the name of the hook, for reports
 * @param load loads the operation's code; must be referentially stable
 */
export function useRowMutation<Data>(
  hook: string,
  name: OperationName,
  load: () => Promise<OperationCode<Data, Invitation>>,
  own: MutationHookOptions<Data, Invitation>,
): UseMutationResult<Data, FluxbaseError, Invitation> {
  const { backend } = useKit()
  const mutation = useGuardedMutation({
    ...operationMutation(backend, name, load),
    ...mutationHookOptions(backend, hook, own),
  })
  useIdleLoad(load)
  const { mutate, mutateAsync } = mutation
  return {
    ...mutation,
    mutate: useCallback(
      (row: Invitation, options?: Options<Data>) => mutate(withoutToken(row), options),
      [mutate],
    ),
    mutateAsync: useCallback(
      (row: Invitation, options?: Options<Data>) => mutateAsync(withoutToken(row), options),
      [mutateAsync],
    ),
  }
}
