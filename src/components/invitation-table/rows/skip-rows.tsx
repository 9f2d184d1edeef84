'use client'
import { useRef, type ReactNode } from 'react'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { useMessages } from '../../../provider/use-messages'
import { Button } from '../../primitives/button'

export interface SkipRowsProps {
  rowCount: number
  children: ReactNode
}

/** From here on rows are a long way to go by keyboard: each has three stops. */
const MANY = 10

/** A way around many rows for who has no pointer, from either side: two buttons that are seen while they have the focus. */
export function SkipRows({ rowCount, children }: SkipRowsProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const before = useRef<HTMLButtonElement>(null)
  const after = useRef<HTMLButtonElement>(null)
  const isLong = rowCount > MANY
  return (
    <>
      {isLong && (
        <Button ref={before} data-action="skip" onClick={() => after.current?.focus()}>
          {words.skipRows}
        </Button>
      )}
      {children}
      {isLong && (
        <Button ref={after} data-action="skip" onClick={() => before.current?.focus()}>
          {words.skipRowsBack}
        </Button>
      )}
    </>
  )
}
