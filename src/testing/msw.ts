import { http, HttpResponse, type HttpHandler } from 'msw'
import type { FakeFluxbase } from './fake-fluxbase'

/** Returns MSW handlers with which a fake Fluxbase answers the API's paths on any origin. Its network errors become MSW's. */
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
