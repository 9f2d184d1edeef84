'use client'
import type { ClipboardEvent, ComponentPropsWithoutRef, KeyboardEvent } from 'react'
import type { UseRecipientsResult } from '../../forms/use-recipients'
import { isEmailList } from '../../recipients/list/email-list'
import { needsParser } from '../../recipients/needs-parser'
import { isComposing } from '../primitives/is-composing'
import { NO_FORM_OWNER } from '../primitives/no-form-owner'

/** Moves focus to the address input within an element. */
export const focusAddressInput = (within: Element | null) =>
  within?.querySelector<HTMLElement>('[data-fbi="address-input"]')?.focus()

export interface AddressInputProps extends ComponentPropsWithoutRef<'input'> {
  people: UseRecipientsResult
  /** Called with a pasted file. */
  onFile: (file: File) => void
  /** Called with a typed text at Enter, and if several addresses are pasted, with the text around them; what needs the parser comes alone. */
  onList: (text: string) => void
  /** Moves focus back to the list of added people. */
  onBack: () => void
}

/** The input for addresses. Enter adds the typed address; in an empty input it submits the form. Renders an `input`. */
export function AddressInput({ people, onFile, onList, onBack, ...props }: AddressInputProps) {
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
      people.type('')
      onList(draft)
    } else if (
      (event.key === 'Backspace' || event.key === 'ArrowLeft') &&
      isAtStart &&
      added.length > 0
    ) {
      // The first press only focuses the chip; a second one removes it. So nobody is removed by accident.
      event.preventDefault()
      onBack()
    }
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const [file] = event.clipboardData.files
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const pasted = event.clipboardData.getData('text')
    const before = value.slice(0, selectionStart ?? 0)
    const after = value.slice(selectionEnd ?? 0)
    if (file && !pasted) {
      event.preventDefault()
      onFile(file)
    } else if (needsParser(pasted)) {
      event.preventDefault()
      // It replaces the marked text, like any paste.
      people.type(before + after)
      onList(pasted)
    } else if (/[\r\n]\S/.test(pasted) || isEmailList(pasted)) {
      // An `input` element would strip the line breaks.
      event.preventDefault()
      onList(ended(before) + ended(pasted) + after)
    }
  }
  return (
    <input
      {...props}
      {...NO_FORM_OWNER}
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
}

/** After a complete address, what follows starts a new line. After a name, it continues the line. */
const ended = (text: string) => text.replace(/@[^@,;\r\n]*$/, '$&\n')

/** Attributes of an input for another person's address: without autofill of the user's own data, and without autocorrection. */
export const addressAttributes = {
  // Not `email`: browsers reject addresses that servers accept, and convert international domains to Punycode.
  type: 'text',
  inputMode: 'email',
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
  dir: 'ltr',
} as const
