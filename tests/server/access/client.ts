import type { Hono } from 'hono'

/** A browser's cookie jar before the real server, as far as this app needs one; calls as `tests/api/calls.ts` do. */
export class Client implements Pick<Hono, 'fetch'> {
  cookie = ''
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  /** The same as this one, with its cookie of now and no ear for new ones. */
  withCookie(cookie = this.cookie): Client {
    const other = new Client(this.url)
    other.cookie = cookie
    other.#isFrozen = true
    return other
  }
  #isFrozen = false

  readonly fetch = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    const headers = new Headers(request.headers)
    headers.set('sec-fetch-site', 'same-origin')
    if (this.cookie !== '' && !headers.has('cookie')) headers.set('cookie', this.cookie)
    const response = await fetch(`${this.url}${pathname}${search}`, {
      method: request.method,
      headers,
      ...(request.body !== null && { body: await request.arrayBuffer() }),
    })
    if (!this.#isFrozen) this.#keep(response.headers.getSetCookie())
    return response
  }

  #keep(cookies: readonly string[]): void {
    const kept = new Map(pairs(this.cookie.split('; ')))
    for (const [name, value] of pairs(cookies)) {
      if (value === '') kept.delete(name)
      else kept.set(name, value)
    }
    this.cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  call(method: string, path: string, json?: unknown): Promise<Response> {
    const hasBody = json !== undefined
    return this.fetch(
      new Request(`http://pantau.test${path}`, {
        method,
        ...(hasBody && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }),
      }),
    )
  }

  signIn(username: string, password: string): Promise<Response> {
    return this.call('POST', '/api/auth/sign-in/username', { username, password })
  }
}

function pairs(cookies: readonly string[]): [name: string, value: string][] {
  return cookies
    .filter(cookie => cookie.includes('='))
    .map(cookie => {
      const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=')
      return [name, value.join('=')]
    })
}
