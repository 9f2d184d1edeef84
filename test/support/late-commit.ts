import { networkError, type Interceptor } from '../../src/testing/faults'

/** Simulates a server whose response is lost immediately, and which commits only when the test says so. */
export function lateCommit() {
  let commit = (): Promise<unknown> => Promise.reject(new Error('nothing was sent'))
  const fault: Interceptor = (_request, next) => {
    commit = next
    return Promise.reject(networkError())
  }
  return { fault, commit: () => commit() }
}
