'use client'
import { useRef, type ReactNode } from 'react'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { Button } from '../../primitives/button'

export interface SkipRowsProps {
  rowCount: number
  children: ReactNode
}

/** More rows than this get skip buttons: each row has three tab stops. */
const MAX_ROWS_WITHOUT_SKIP = 10

/** Lets keyboard users skip the rows from either side, with two buttons that are visible only while focused. */
export function SkipRows({ rowCount, children }: SkipRowsProps) {
  const words = useTableBasicMessages()
  const before = useRef<HTMLButtonElement>(null)
  const after = useRef<HTMLButtonElement>(null)
  const isLong = rowCount > MAX_ROWS_WITHOUT_SKIP
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
