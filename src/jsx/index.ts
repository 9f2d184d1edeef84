import { createElement as create } from 'react'
import { classed } from './jsx-runtime'
export const createElement = (type: any, props: any, ...rest: any[]) => create(type, classed(type, props), ...rest)
