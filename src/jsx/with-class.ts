/**
 * Gives a part (`data-fbi="cell"`) its name as a class (`fbi-cell`), beside the app's own classes.
 *
 * Apps and tests find parts by the attribute; the style sheets select them by the class. Browsers look up rules by id, class
 * and tag. If all rules were about one attribute, each element of each row would be compared with every rule of the kit, and a
 * long table would spend most of a frame on it while it scrolls.
 *
 * @param props a new object, as JSX compiles to
 */
export function withClass<Props>(type: unknown, props: Props): Props {
  if (typeof type !== 'string') return props
  const attributes = props as { 'data-fbi'?: unknown; className?: unknown }
  const { 'data-fbi': part, className } = attributes
  if (typeof part === 'string') {
    attributes.className =
      typeof className === 'string' ? `fbi-${part} ${className}` : `fbi-${part}`
  }
  return props
}
