import type { Meta } from '@storybook/react-vite'
import { page } from './page'

/** `.storybook/reference.ts` adds a story for each public name: `export const createClient = page('createClient')`. */
const meta: Meta = {
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
  excludeStories: ['page'],
}
export default meta
export { page }
