/**
 * The element that has focus where `element` is, which may be a shadow root or the document of a frame: outside, the host or the
 * frame has it.
 */
export function activeElement(element: Element | null): Element | null {
  const root = element?.getRootNode() as Partial<DocumentOrShadowRoot> | undefined
  return root?.activeElement ?? (element?.ownerDocument ?? document).activeElement
}

/** Whether nothing has focus where `element` is. */
export function isFocusLost(element: Element | null): boolean {
  const active = activeElement(element)
  return active === null || active === active.ownerDocument.body
}
