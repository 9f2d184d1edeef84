import type { Interceptor } from './faults'
import type { RouteName } from './routes'

interface Interception {
  route: RouteName | '*'
  interceptor: Interceptor
  /** How often it still acts. */
  left: number
}

/** What stands in the way of requests. The latest comes first, and its `next` leads to the ones before it. */
export class Interceptions {
  #all: Interception[] = []

  /** Returns what takes it away. */
  add(route: RouteName | '*', interceptor: Interceptor, times: number): () => void {
    const added = { route, interceptor, left: times }
    this.#all.push(added)
    return () => {
      this.#all = this.#all.filter((other) => other !== added)
    }
  }

  /** The way to `answer`, past everything that is in it. */
  around(
    request: Request,
    route: RouteName | null,
    answer: () => Promise<Response>,
  ): () => Promise<Response> {
    return this.#all
      .filter((one) => one.route === '*' || one.route === route)
      .reduce(
        (next, one) => async () => {
          if (one.left <= 0) return next()
          one.left -= 1
          return one.interceptor(request.clone(), next)
        },
        answer,
      )
  }
}
