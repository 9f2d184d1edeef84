'use client'
import { useQueryClient } from '@tanstack/react-query'
import { getPendingWrites, type PendingWrites } from '../../operations/pending-writes'
import { useKit } from '../../provider/kit-context'

/** The current user's unfinished writes. */
export function usePendingWrites(): PendingWrites {
  return getPendingWrites(useKit().backend, useQueryClient())
}
