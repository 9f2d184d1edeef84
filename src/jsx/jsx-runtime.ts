import * as react from 'react/jsx-runtime'
import { withClass } from './with-class'

// What JSX in this folder's parent compiles to: React's own functions, and a class for each part.

export { Fragment, type JSX } from 'react/jsx-runtime'

export const jsx: typeof react.jsx = (type, props, key) =>
  react.jsx(type, withClass(type, props), key)

export const jsxs: typeof react.jsxs = (type, props, key) =>
  react.jsxs(type, withClass(type, props), key)
