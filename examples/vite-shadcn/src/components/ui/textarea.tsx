import type { ComponentProps } from 'react'
import { cn } from './cn'
import { field } from './input'

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={cn(field, 'min-h-16 py-2', className)} {...props} />
}
