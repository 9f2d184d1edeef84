import { loadFailures } from '../../src/client/failures'

// Tests that import this can use a clock that does not wait for code to load.
const code = import.meta.glob('../../src/operations/*.ts')
await Promise.all([loadFailures(), ...Object.values(code).map((load) => load())])
