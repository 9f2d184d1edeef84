/** The parts of a drop-in, by the attributes that its styles use. */
export const part = (root: ParentNode, name: string, more = '') =>
  root.querySelector<HTMLElement>(`[data-fbi="${name}"]${more}`)

export const parts = (root: ParentNode, name: string, more = '') => [
  ...root.querySelectorAll<HTMLElement>(`[data-fbi="${name}"]${more}`),
]

/** Whether a person could press it. */
export const canPress = (button: HTMLElement | null): button is HTMLElement =>
  button !== null &&
  button.getAttribute('aria-disabled') !== 'true' &&
  !(button as HTMLButtonElement).disabled

/** Presses a button as a mouse does: once, or twice before anything can happen in between. */
export function press(button: HTMLElement, times = 1): void {
  button.focus()
  for (; times > 0; times--) button.click()
}

/** Types, as React hears it: past the setter by which it knows of changes of its own. */
export function type(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

export const buttonsIn = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('button')].filter(canPress)

export const buttonNamed = (root: ParentNode, ...names: string[]) =>
  buttonsIn(root).find((button) => names.includes(button.textContent.trim())) ?? null

export const textOf = (element: Element | null) => element?.textContent.trim() ?? ''
