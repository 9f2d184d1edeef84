/** The element that has focus, also if it is in the shadow root that contains `element`: for the document, the host has it. */
export function activeElement(element: Element | null): Element | null {
  const root = element?.getRootNode()
  return (root instanceof ShadowRoot && root.activeElement) || document.activeElement
}
