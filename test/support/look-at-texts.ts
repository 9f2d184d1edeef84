/** What the kit does not translate: addresses, links, and the names of formats and products. */
const UNTRANSLATED = /\S+@\S*|\S+\.(com|example)\S*|\b(CSV|UTC|Fluxbase)\b/gi

/** The words in plain letters that people see or hear below an element: those that no language has translated. */
export function plainWords(root: Element): string[] {
  const texts = [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].flatMap((node) =>
      node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '',
    ),
    element.getAttribute('aria-label') ?? '',
    element.getAttribute('placeholder') ?? '',
    element.getAttribute('title') ?? '',
  ])
  return texts.filter(
    (text) => !text.startsWith('ar-EG') && /[A-Za-z]{2}/.test(text.replace(UNTRANSLATED, '')),
  )
}

/** The elements below a root whose text is wider or higher than what shows of it, or that stick out of the root. */
export function cutOff(root: Element): string[] {
  const { left, right } = root.firstElementChild!.getBoundingClientRect()
  const found = [...root.querySelectorAll<HTMLElement>('*')].filter((element) => {
    if (!element.checkVisibility() || element.closest('[data-fbi="visually-hidden"]')) return false
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    if (!hasText) return false
    const box = element.getBoundingClientRect()
    const { overflowX } = getComputedStyle(element)
    const clips = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
    return clips || box.left < left - 1 || box.right > right + 1
  })
  return found.map((element) => `${element.dataset.fbi ?? element.tagName}: ${element.textContent}`)
}
