'use client'
import {
  forwardRef,
  type ClipboardEvent,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
} from 'react'
import type { UseRecipientsResult } from '../../forms/use-recipients'
import { isEmailList } from '../../recipients/email-list'
import { isComposing } from '../primitives/is-composing'
import { addressAttributes } from './address-attributes'

export interface AddressInputProps extends ComponentPropsWithoutRef<'input'> {
  people: UseRecipientsResult
  /** A file was pasted. */
  onFile: (file: File) => void
  /** More than one address was pasted, with what was typed around it. */
  onList: (text: string) => void
  /** Back to the people who were added. */
  onBack: () => void
}

/** Where an address is typed or a list is pasted. Enter adds what was typed, and sends where nothing was. Renders an `input`. */
export const AddressInput = forwardRef<HTMLInputElement, AddressInputProps>(function AddressInput(
  { people, onFile, onList, onBack, ...props },
  ref,
) {
  const { added, draft } = people

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event)) {
      if (event.key === 'Enter') event.preventDefault()
      return
    }
    const { selectionStart, selectionEnd } = event.currentTarget
    const isAtStart = selectionStart === 0 && selectionEnd === 0
    if (event.key === 'Enter' && draft.trim() !== '') {
      event.preventDefault()
      people.addText(draft)
    } else if (
      (event.key === 'Backspace' || event.key === 'ArrowLeft') &&
      isAtStart &&
      added.length > 0
    ) {
      // A second press takes the chip out: nothing goes by a slip.
      event.preventDefault()
      onBack()
    }
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const [file] = event.clipboardData.files
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const pasted = event.clipboardData.getData('text')
    if (file && !pasted) {
      event.preventDefault()
      onFile(file)
    } else if (isEmailList(pasted) || /[\r\n]\S/.test(pasted)) {
      // An input would run lines together.
      event.preventDefault()
      const at = selectionStart ?? value.length
      // Behind a whole address a list begins anew; behind a name it does not.
      const before = value.slice(0, at)
      onList(before + (before.includes('@') ? '\n' : '') + pasted + value.slice(selectionEnd ?? at))
    }
  }
  return (
    <input
      {...props}
      ref={ref}
      data-fbi="address-input"
      {...addressAttributes}
      enterKeyHint="enter"
      aria-required
      value={draft}
      onChange={(event) => {
        const typed = event.nativeEvent as InputEvent
        people.type(event.currentTarget.value, typed.isComposing)
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  )
})
