export { fluxbaseHandlers } from '../testing/msw'
