import type { FrameLocator, Locator, Page } from '@playwright/test'

/** How far the middle of an element is from the middle of its window, in pixels: right and down. */
export function offCentre(element: Locator): Promise<[number, number]> {
  return element.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement
    return [
      Math.round(Math.abs(x + width / 2 - clientWidth / 2)),
      Math.round(Math.abs(y + height / 2 - clientHeight / 2)),
    ]
  })
}

/** Whether a press on the middle of an element reaches it, and nothing that lies above it. */
export function isOnTop(element: Locator): Promise<boolean> {
  return element.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const root = element.getRootNode() as Document | ShadowRoot
    return element.contains(root.elementFromPoint(x + width / 2, y + height / 2))
  })
}

/** What is wrong with the layout: texts and controls that lie over each other, are cut off, or stick out of the page. */
export function flaws(place: Page | FrameLocator): Promise<string[]> {
  return place.locator('html').evaluate((html) => {
    const found: string[] = []
    const hides = (element: Element) => {
      const { clipPath, opacity, visibility } = getComputedStyle(element)
      return clipPath !== 'none' || opacity === '0' || visibility === 'hidden'
    }
    const ancestors = (element: Element): Element[] =>
      element.parentElement ? [element, ...ancestors(element.parentElement)] : [element]
    const isFloating = (element: Element) =>
      ['sticky', 'fixed'].includes(getComputedStyle(element).position)

    const texts = document.createTreeWalker(html, NodeFilter.SHOW_TEXT)
    const boxes: { name: string; owner: Element; box: DOMRect; layer: Element | undefined }[] = []
    const modal = html.querySelector('dialog:modal')
    const add = (name: string, owner: Element, box: DOMRect) => {
      if (box.width < 1 || box.height < 1) return
      const line = ancestors(owner)
      if (line.some(hides) || !line.some((one) => one.matches('[data-fbi-root]'))) return
      if (modal && !modal.contains(owner)) return
      // What an ancestor scrolls or cuts off is not seen.
      for (const one of line) {
        if (getComputedStyle(one).overflowX === 'visible') continue
        const { x, y, right, bottom } = one.getBoundingClientRect()
        if (box.right <= x || box.x >= right || box.bottom <= y || box.y >= bottom) return
      }
      boxes.push({ name, owner, box, layer: line.find(isFloating) })
    }
    while (texts.nextNode()) {
      const text = texts.currentNode as Text
      const owner = text.parentElement!
      if (text.data.trim() === '' || !owner.checkVisibility()) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const box of range.getClientRects()) add(`"${text.data.trim()}"`, owner, box)
      const { overflowX, overflowY, textOverflow } = getComputedStyle(owner)
      if (ancestors(owner).some(hides)) continue
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = owner
      const isWide = overflowX === 'hidden' && scrollWidth > clientWidth + 1
      const isHigh = overflowY === 'hidden' && scrollHeight > clientHeight + 1
      if ((isWide && textOverflow !== 'ellipsis') || isHigh) found.push(`cut off: "${text.data}"`)
    }
    for (const control of html.querySelectorAll('button, input, select, textarea, progress')) {
      if (!control.checkVisibility()) continue
      const name = control.getAttribute('aria-label') ?? control.textContent
      add(`${control.tagName.toLowerCase()} "${name}"`, control, control.getBoundingClientRect())
    }

    const { clientWidth } = html
    for (const [index, one] of boxes.entries()) {
      if (one.box.x < -1 || one.box.right > clientWidth + 1) found.push(`outside: ${one.name}`)
      for (const other of boxes.slice(index + 1)) {
        if (one.layer !== other.layer) continue
        if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue
        // A button in its field, which leaves room for it.
        if (one.owner.parentElement?.matches('[data-fbi="password"]')) continue
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.x, other.box.x)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.y, other.box.y)
        if (across > 1 && down > 2) found.push(`overlap: ${one.name} and ${other.name}`)
      }
    }
    return [...new Set(found)]
  })
}
