import { page } from './page'

/** `.storybook/reference.ts` adds a story for each public name: `export const createClient = page('createClient')`. */
export { page }
