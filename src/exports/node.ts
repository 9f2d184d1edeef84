export { nodeHandler, serveFakeFluxbase } from '../testing/serve'
