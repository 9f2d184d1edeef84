'use client'
import { useCallback } from 'react'
import {
  useMutation,
  type MutateOptions,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query'
import type { FluxbaseError } from '../../client/errors'
import { withoutToken, type Invitation } from '../../invitation/invitation'

type Options<Data> = MutateOptions<Data, FluxbaseError, Invitation>

/** A mutation of one invitation. The mutation cache keeps its variables, so a token in them is removed first. */
export function useRowMutation<Data>(
  options: UseMutationOptions<Data, FluxbaseError, Invitation>,
): UseMutationResult<Data, FluxbaseError, Invitation> {
  const mutation = useMutation(options)
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
