'use client'
import { useQueryClient } from '@tanstack/react-query'
import { ledgerOf, type Ledger } from '../operations/ledger'
import { useKit } from '../provider/kit-context'

/** What the present user has under way. */
export function useLedger(): Ledger {
  return ledgerOf(useKit().source, useQueryClient())
}
