import { networkError, type Interceptor } from '../../src/testing/faults'

/** A server whose response is lost at once, and that commits only when a test says so. */
export function lateCommit() {
  let commit = (): Promise<unknown> => Promise.reject(new Error('nothing was sent'))
  const fault: Interceptor = (_request, next) => {
    commit = next
    return Promise.reject(networkError())
  }
  return { fault, commit: () => commit() }
}
