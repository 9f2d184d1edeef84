import { jsx as reactJsx, jsxs as reactJsxs, Fragment } from 'react/jsx-runtime'
export { Fragment }
export function classed(type: unknown, props: any) {
  const part = typeof type === 'string' && props['data-fbi']
  if (part) props.className = props.className ? `fbi-${part} ${props.className}` : `fbi-${part}`
  return props
}
export const jsx = (type: any, props: any, key: any) => reactJsx(type, classed(type, props), key)
export const jsxs = (type: any, props: any, key: any) => reactJsxs(type, classed(type, props), key)
