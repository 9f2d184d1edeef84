import { http, HttpResponse, type HttpHandler } from 'msw'
import type { FakeFluxbase } from './fake-fluxbase'

/** MSW handlers that let a fake Fluxbase answer its own address and, for other origins, the API's paths. */
export function fluxbaseHandlers(fake: FakeFluxbase): HttpHandler[] {
  const resolver = async ({ request }: { request: Request }) => {
    try {
      return await fake.fetch(request)
    } catch {
      return HttpResponse.error()
    }
  }
  return ['*/api/v1/*', '*/dashboard/auth/*', '*/health'].map((path) => http.all(path, resolver))
}
