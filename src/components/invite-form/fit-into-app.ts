import { keepFooterVisible } from './keep-footer-visible'

/** Fits the fields around a footer into what the app has around them. Returns a function that stops. */
export function fitIntoApp(footer: HTMLElement): (() => void) | undefined {
  // A file input fires `cancel` when no file was chosen. It bubbles, and would close a dialog of the app.
  footer.parentElement!.addEventListener('cancel', stop)
  return keepFooterVisible(footer)
}

const stop = (event: Event) => event.stopPropagation()
