/** What the kit does not translate: addresses, links, and the names of formats and products. */
const UNTRANSLATED = /\S+@\S*|\S+\.(com|example)\S*|\b(CSV|UTC|Fluxbase)\b/gi

/** Everything but what the server has said, which `details` quote. */
const TRANSLATED = ':is([data-fbi-root], [data-fbi-root] *):not(details > [dir="auto"])'

/** The words in plain letters that people see or hear below an element: those that no language has translated. */
export function plainWords(root: Element): string[] {
  const texts = [...root.querySelectorAll(TRANSLATED)].flatMap((element) => [
    ownText(element),
    element.getAttribute('aria-label') ?? '',
    element.getAttribute('placeholder') ?? '',
    element.getAttribute('title') ?? '',
  ])
  return texts.filter((text) => /[A-Za-z]{2}/.test(text.replace(UNTRANSLATED, '')))
}

/** The text beside an element's children. A place where a line may end divides no word. */
const ownText = (element: Element) =>
  [...element.childNodes]
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent
      return node.nodeName === 'WBR' ? '' : '\n'
    })
    .join('')

/** The elements whose text is wider than what shows of it, or that stick out of the drop-in, or of the menu or dialog they are in. */
export function cutOff(root: Element): string[] {
  const found = [...root.querySelectorAll<HTMLElement>('[data-fbi-root] *')].filter((element) => {
    const { overflowX } = getComputedStyle(element)
    const isHidden = !element.checkVisibility() || isOnlyHeard(element)
    const hasText = [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
    )
    if (isHidden || !hasText) return false
    const box = element.getBoundingClientRect()
    const room = element.closest('dialog, [role="menu"], [data-fbi-root]')!.getBoundingClientRect()
    const isClipped = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
    return isClipped || box.left < room.left - 1 || box.right > room.right + 1
  })
  return found.map((element) => `${element.dataset.fbi ?? element.tagName}: ${element.textContent}`)
}

/** Whether an element or one around it is there for screen readers, by its kind or by a rule of the narrow or bare layout. */
function isOnlyHeard(element: Element): boolean {
  const { parentElement } = element
  const isClipped = getComputedStyle(element).clipPath !== 'none'
  return isClipped || (parentElement !== null && isOnlyHeard(parentElement))
}
