/** jsdom has no modal dialogs. This one opens, closes and restores the focus. Stories test real dialogs in Chromium. */
const { prototype } = HTMLDialogElement
const openers = new WeakMap<HTMLDialogElement, Element | null>()

prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  openers.set(this, document.activeElement)
  this.setAttribute('open', '')
  this.querySelector<HTMLElement>('button, input, select, textarea, a[href]')?.focus()
}

prototype.close ??= function close(this: HTMLDialogElement) {
  if (!this.hasAttribute('open')) return
  this.removeAttribute('open')
  const opener = openers.get(this)
  if (this.contains(document.activeElement)) (document.activeElement as HTMLElement).blur()
  if (opener instanceof HTMLElement) opener.focus()
  queueMicrotask(() => this.dispatchEvent(new Event('close')))
}

export {}
