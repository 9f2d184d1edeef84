import type { ComponentProps } from 'react'
import { cn } from './cn'

export const field =
  'w-full min-w-0 rounded-md border border-input px-3 text-sm outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50 aria-invalid:border-destructive'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(field, 'h-9', className)} {...props} />
}
