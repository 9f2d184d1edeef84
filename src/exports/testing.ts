export {
  createFakeFluxbase,
  type FakeFluxbase,
  type FakeFluxbaseOptions,
  type InviteRow,
  type LoggedRequest,
} from '../testing/fake-fluxbase'
export { faults, type Interceptor } from '../testing/faults'
export type { DialectName } from '../testing/dialects'
export type { RouteName } from '../testing/routes'
