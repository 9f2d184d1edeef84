/** Finds the parts of a drop-in by the attributes that its styles use. */
export const part = (root: ParentNode, name: string, more = '') =>
  root.querySelector<HTMLElement>(`[data-fbi="${name}"]${more}`)

export const parts = (root: ParentNode, name: string, more = '') => [
  ...root.querySelectorAll<HTMLElement>(`[data-fbi="${name}"]${more}`),
]

/** Whether a person could press the element. */
export const canPress = (button: HTMLElement | null): button is HTMLElement =>
  button !== null &&
  button.getAttribute('aria-disabled') !== 'true' &&
  !(button as HTMLButtonElement).disabled

/** Presses a button as a mouse does: once, or twice before anything else can happen. */
export function press(button: HTMLElement, times = 1): void {
  button.focus()
  for (; times > 0; times--) button.click()
}

/** Types in a way that React notices: with the native setter, because React tracks assignments to its own. */
export function type(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

export const buttonsIn = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('button')].filter(canPress)

export const buttonNamed = (root: ParentNode, ...names: string[]) =>
  buttonsIn(root).find((button) => names.includes(button.textContent.trim())) ?? null

export const textOf = (element: Element | null) => element?.textContent.trim() ?? ''
