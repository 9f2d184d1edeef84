'use client'
import { useQueryClient } from '@tanstack/react-query'
import { getLedger, type Ledger } from '../../operations/ledger'
import { useKit } from '../../provider/kit-context'

/** The ledger of the current user's unfinished operations. */
export function useLedger(): Ledger {
  return getLedger(useKit().backend, useQueryClient())
}
