import { keepFooterVisible } from './keep-footer-visible'

/** Fits the fields around a footer into what the app has around them. Returns a function that stops. */
export function fitIntoApp(footer: HTMLElement): (() => void) | undefined {
  // When no file is chosen, the input's event goes on to a dialog of the app, and would close it.
  footer.parentElement!.addEventListener('cancel', stop)
  return keepFooterVisible(footer)
}

const stop = (event: Event) => event.stopPropagation()
