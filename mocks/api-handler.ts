import { type HttpHandler, http } from 'msw'

/** Sends every call of the API to `api`, in place of a server. */
export function apiHandler(api: { fetch(request: Request): Response | Promise<Response> }): HttpHandler {
  return http.all('*/api/*', ({ request }) => api.fetch(request))
}
