import { http, HttpResponse, type HttpHandler } from 'msw'
import type { FakeFluxbase } from './fake-fluxbase'

/** MSW handlers that let a fake Fluxbase answer the API's paths, whatever the origin. Its network errors are MSW's. */
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
