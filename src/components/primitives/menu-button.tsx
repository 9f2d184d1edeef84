'use client'
import { Button, type ButtonProps } from './button'

/** The item that has focus when a menu opens. */
export type MenuStart = 'first' | 'last'

export interface MenuButtonProps extends Omit<ButtonProps, 'onClick' | 'onKeyDown' | 'onToggle'> {
  isOpen: boolean
  /** Called to open the menu at this button, or to close it. */
  onToggle: (button: HTMLElement, start: MenuStart) => void
}

/** The button of a menu. Enter, Space and ArrowDown open the menu on its first item, ArrowUp on its last. Renders a `button`. */
export function MenuButton({ isOpen, onToggle, ...props }: MenuButtonProps) {
  return (
    <Button
      {...props}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={({ currentTarget }) => onToggle(currentTarget, 'first')}
      onKeyDown={(event) => {
        const start = ({ ArrowDown: 'first', ArrowUp: 'last' } as const)[event.key]
        if (!start) return
        event.preventDefault()
        onToggle(event.currentTarget, start)
      }}
    />
  )
}
