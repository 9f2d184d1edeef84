'use client'
import { useQueryClient } from '@tanstack/react-query'
import { getLedger, type Ledger } from '../../operations/ledger'
import { useKit } from '../../provider/kit-context'

/** What the present user has under way. */
export function useLedger(): Ledger {
  return getLedger(useKit().backend, useQueryClient())
}
