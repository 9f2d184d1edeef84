import * as react from 'react/jsx-dev-runtime'
import { withClass } from './with-class'

// `jsx-runtime.ts` in development builds.

export { Fragment, type JSX } from 'react/jsx-dev-runtime'

export const jsxDEV: typeof react.jsxDEV = (type, props, ...rest) =>
  react.jsxDEV(type, withClass(type, props), ...rest)
