import type { Interceptor } from './faults'
import type { RouteName } from './routes'

interface Interception {
  route: RouteName | '*'
  interceptor: Interceptor
  /** The number of requests that it will still intercept. */
  left: number
}

/** The active interceptors. The one added last runs first, and its `next` calls the ones before it. */
export class Interceptions {
  #all: Interception[] = []

  /** Adds an interceptor, and returns a function that removes it. */
  add(route: RouteName | '*', interceptor: Interceptor, times: number): () => void {
    const added = { route, interceptor, left: times }
    this.#all.push(added)
    return () => {
      this.#all = this.#all.filter((other) => other !== added)
    }
  }

  /** Wraps `respond` in the interceptors that apply to the route. */
  around(
    request: Request,
    route: RouteName | null,
    respond: () => Promise<Response>,
  ): () => Promise<Response> {
    return this.#all
      .filter((one) => one.route === '*' || one.route === route)
      .reduce(
        (next, one) => async () => {
          if (one.left <= 0) return next()
          one.left -= 1
          return one.interceptor(request.clone(), next)
        },
        respond,
      )
  }
}
