import { CodedProblem } from './coded-problem.ts'

const harmless = ['GET', 'HEAD', 'OPTIONS']

/** What a plain form can send to another site without that site being asked first (CORS preflight). */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

/**
 * Refuses a state-changing call that another site made a browser send, whatever the cookie's own
 * `SameSite` rule makes of it. All that a browser says of where the call comes from has to agree:
 * `Sec-Fetch-Site` (not sent on plain HTTP outside localhost) and `Origin`. A call with neither
 * comes from a program, or from a browser too old to say so; such a browser could only have been
 * made to send a form, so what a form can send is refused then.
 *
 * @param publicOrigin under which browsers know the server; where it is set, no other name will do
 */
export function requireSameOrigin(request: Request, publicOrigin: string | undefined): void {
  if (harmless.includes(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  // `same-site` is a neighbour under the same domain, `none` an address typed in: neither changes anything.
  if (site !== null && site !== 'same-origin') throw new CodedProblem('cross-origin')
  if (origin !== null && !isOwn(origin, request, publicOrigin)) throw new CodedProblem('cross-origin')
  if (site === null && origin === null && isForm(request)) throw new CodedProblem('cross-origin')
}

function isOwn(origin: string, request: Request, publicOrigin: string | undefined): boolean {
  if (origin === publicOrigin) return true
  // `null`, of sandboxed frames and files, is no address and ends here.
  const caller = URL.parse(origin)
  const called = URL.parse(request.url)
  // Hosts are compared without the scheme: behind a proxy that ends TLS the server sees http.
  if (caller === null || called === null || caller.host !== called.host) return false
  // The other way round it is a page that somebody on the way may have written.
  if (called.protocol === 'https:' && caller.protocol !== 'https:') return false
  return publicOrigin === undefined || isThisMachineOrAddress(caller.hostname)
}

/**
 * A name that no stranger can point here: an attacker's own name can be made to lead to this server
 * after his page was loaded (DNS rebinding), an address written in digits cannot.
 */
export function isThisMachineOrAddress(hostname: string): boolean {
  const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(hostname) || /^\[[\da-f:.]+\]$/i.test(hostname)
  return isAddress || hostname === 'localhost' || hostname.endsWith('.localhost')
}

function isForm({ headers }: Request): boolean {
  // No script of another site may set a header of its own without being asked first.
  if (headers.has('x-requested-with')) return false
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  return type !== undefined && formTypes.includes(type)
}
