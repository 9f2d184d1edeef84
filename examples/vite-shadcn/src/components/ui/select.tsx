import type { ComponentProps } from 'react'
import { Select as Primitive } from 'radix-ui'
import { cn } from './cn'
import { field } from './input'

export const Select = Primitive.Root
export const SelectValue = Primitive.Value

export function SelectTrigger({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      className={cn(field, 'flex h-9 w-fit items-center justify-between gap-2', className)}
      {...props}
    >
      {children}
      <Primitive.Icon />
    </Primitive.Trigger>
  )
}

export function SelectContent({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        position="popper"
        className={cn(
          'z-50 min-w-(--radix-select-trigger-width) rounded-md border bg-popover p-1 text-popover-foreground shadow-md',
          className,
        )}
        {...props}
      >
        <Primitive.Viewport>{children}</Primitive.Viewport>
      </Primitive.Content>
    </Primitive.Portal>
  )
}

export function SelectItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.Item>) {
  return (
    <Primitive.Item
      className={cn(
        'cursor-default rounded-sm px-2 py-1.5 text-sm outline-none select-none focus:bg-accent focus:text-accent-foreground',
        className,
      )}
      {...props}
    >
      <Primitive.ItemText>{children}</Primitive.ItemText>
    </Primitive.Item>
  )
}
