// Stands for the components of shadcn/ui that the blocks are built from: the same names and props, drawn by plain elements.
// examples/vite-shadcn builds the blocks with components on top of Radix.
import {
  createContext,
  useContext,
  useId,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react'

interface Variants {
  variant?: 'default' | 'destructive' | 'outline' | 'secondary' | 'ghost' | 'link'
  size?: 'default' | 'sm' | 'lg' | 'icon'
}

export const buttonVariants = ({ variant = 'default', size = 'default' }: Variants = {}) =>
  `button-${variant} button-${size}`

export function Button({ variant, size, ...props }: ComponentProps<'button'> & Variants) {
  return <button data-variant={variant} data-size={size} {...props} />
}

export function Alert({
  variant,
  ...props
}: ComponentProps<'div'> & { variant?: 'default' | 'destructive' }) {
  return <div role="alert" data-variant={variant} {...props} />
}
export function AlertTitle(props: ComponentProps<'div'>) {
  return <div {...props} />
}
export function AlertDescription(props: ComponentProps<'div'>) {
  return <div {...props} />
}

export function Badge({ variant, ...props }: ComponentProps<'span'> & Pick<Variants, 'variant'>) {
  return <span data-variant={variant} {...props} />
}

export function Card(props: ComponentProps<'div'>) {
  return <div {...props} />
}
export function CardHeader(props: ComponentProps<'div'>) {
  return <div {...props} />
}
export function CardContent(props: ComponentProps<'div'>) {
  return <div {...props} />
}

export function Input(props: ComponentProps<'input'>) {
  return <input {...props} />
}
export function Textarea(props: ComponentProps<'textarea'>) {
  return <textarea {...props} />
}
export function Label({ htmlFor, ...props }: ComponentProps<'label'>) {
  return <label htmlFor={htmlFor} {...props} />
}
export function Skeleton(props: ComponentProps<'div'>) {
  return <div data-slot="skeleton" {...props} />
}

export function Table(props: ComponentProps<'table'>) {
  return <table {...props} />
}
export function TableHeader(props: ComponentProps<'thead'>) {
  return <thead {...props} />
}
export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />
}
export function TableRow(props: ComponentProps<'tr'>) {
  return <tr {...props} />
}
export function TableHead(props: ComponentProps<'th'>) {
  return <th {...props} />
}
export function TableCell(props: ComponentProps<'td'>) {
  return <td {...props} />
}

/** What opens and closes, and the id of its title. */
const Disclosure = createContext({ isOpen: false, setOpen: (_isOpen: boolean) => {}, id: '' })

export function Dialog({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return <Disclosure value={{ isOpen, setOpen, id: useId() }}>{children}</Disclosure>
}
export function DialogTrigger(props: ComponentProps<'button'>) {
  const { setOpen } = useContext(Disclosure)
  return <button type="button" {...props} onClick={() => setOpen(true)} />
}
export function DialogContent({ children, ...props }: ComponentProps<'div'>) {
  const { isOpen, setOpen, id } = useContext(Disclosure)
  if (!isOpen) return null
  return (
    <div role="dialog" aria-labelledby={id} {...props}>
      {children}
      <button onClick={() => setOpen(false)}>Close</button>
    </div>
  )
}
export function DialogHeader(props: ComponentProps<'div'>) {
  return <div {...props} />
}
export function DialogFooter(props: ComponentProps<'div'>) {
  return <div {...props} />
}
export function DialogTitle({ children, ...props }: ComponentProps<'h2'>) {
  return (
    <h2 id={useContext(Disclosure).id} {...props}>
      {children}
    </h2>
  )
}
export function DialogDescription(props: ComponentProps<'p'>) {
  return <p {...props} />
}

export {
  Dialog as AlertDialog,
  DialogDescription as AlertDialogDescription,
  DialogFooter as AlertDialogFooter,
  DialogHeader as AlertDialogHeader,
  DialogTitle as AlertDialogTitle,
  DialogTrigger as AlertDialogTrigger,
}
export function AlertDialogContent(props: ComponentProps<'div'>) {
  const { isOpen, id } = useContext(Disclosure)
  return isOpen && <div role="alertdialog" aria-labelledby={id} {...props} />
}
export function AlertDialogAction({ onClick, ...props }: ComponentProps<'button'>) {
  const { setOpen } = useContext(Disclosure)
  return (
    <button
      {...props}
      onClick={(event) => {
        onClick?.(event)
        setOpen(false)
      }}
    />
  )
}
export { AlertDialogAction as AlertDialogCancel }

const Choice = createContext({ value: '', choose: (_value: string) => {} })

interface SelectProps {
  value: string
  onValueChange: (value: string) => void
  children: ReactNode
}

export function Select({ value, onValueChange, children }: SelectProps) {
  const [isOpen, setOpen] = useState(false)
  function choose(next: string) {
    onValueChange(next)
    setOpen(false)
  }
  return (
    <Disclosure value={{ isOpen, setOpen, id: useId() }}>
      <Choice value={{ value, choose }}>{children}</Choice>
    </Disclosure>
  )
}
export function SelectTrigger(props: ComponentProps<'button'>) {
  const { isOpen, setOpen, id } = useContext(Disclosure)
  return (
    <button
      type="button"
      role="combobox"
      aria-expanded={isOpen}
      aria-controls={id}
      {...props}
      onClick={() => setOpen(!isOpen)}
    />
  )
}
export function SelectValue({ placeholder }: { placeholder?: string }) {
  return useContext(Choice).value || placeholder
}
export function SelectContent(props: ComponentProps<'div'>) {
  const { isOpen, id } = useContext(Disclosure)
  return isOpen && <div role="listbox" id={id} {...props} />
}
export function SelectItem({ value, children }: { value: string; children: ReactNode }) {
  const { value: chosen, choose } = useContext(Choice)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div role="option" tabIndex={-1} aria-selected={value === chosen} onClick={() => choose(value)}>
      {children}
    </div>
  )
}
