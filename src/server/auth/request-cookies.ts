/** The cookies of a request, which is all that the sign-in library is to know of it. */
export function cookiesOf(request: Request): Headers {
  return new Headers({ cookie: request.headers.get('cookie') ?? '' })
}

/** The cookies without one of them. */
export function cookiesWithout(request: Request, name: string): Headers {
  const kept = (request.headers.get('cookie') ?? '')
    .split(/;\s*/)
    .filter(cookie => !cookie.startsWith(`${name}=`))
  return new Headers({ cookie: kept.join('; ') })
}

/** One cookie; `null` if the request has none of that name. */
export function cookieOf(request: Request, name: string): string | null {
  const found = (request.headers.get('cookie') ?? '')
    .split(/;\s*/)
    .find(cookie => cookie.startsWith(`${name}=`))
  return found === undefined ? null : found.slice(name.length + 1)
}

/**
 * The cookies of an answer, living as long as the browser is open; how long the
 * session lives is decided here alone, since a call that extends it cannot always
 * set a cookie. What ends a cookie stays.
 */
export function untilBrowserCloses(headers: Headers): Headers {
  const kept = new Headers()
  for (const cookie of headers.getSetCookie()) {
    kept.append('set-cookie', cookie.replace(/;\s*Max-Age=[1-9]\d*/i, ''))
  }
  return kept
}
