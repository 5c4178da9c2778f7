import { CodedProblem } from './coded-problem.ts'

const harmless = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses a state-changing call that another site made a browser send. Browsers
 * say so themselves (`Sec-Fetch-Site`), except on plain HTTP outside localhost,
 * where `Origin` speaks. A call with neither comes from no browser.
 */
export function requireSameOrigin(request: Request, publicOrigin: string | undefined): void {
  if (harmless.includes(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) {
    if (site === 'same-origin' || site === 'none') return
    throw new CodedProblem('cross-origin')
  }
  const origin = request.headers.get('origin')
  if (origin === null || origin === publicOrigin || hostOf(origin) === hostOf(request.url)) return
  throw new CodedProblem('cross-origin')
}

// Compared without the scheme: behind a proxy that ends TLS the server sees http.
function hostOf(url: string): string | null {
  return URL.parse(url)?.host ?? null
}
