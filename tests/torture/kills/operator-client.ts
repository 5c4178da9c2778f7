import { setTimeout as sleep } from 'node:timers/promises'
import type { Import } from '../../../src/contract/imports.ts'
import type { Trend } from '../../../src/contract/participation.ts'
import type { KnownFile } from './kill-files.ts'
import { administrator } from './server-process.ts'

const operator = { username: 'operator', password: 'layar senja menuju teluk' } as const

/** An operator's calls; each resolves only once the server has answered that it is done. */
export class OperatorClient {
  readonly #url: string
  readonly cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.cookie = cookie
  }

  /** Makes the operator's account and signs in. */
  static async first(url: string): Promise<OperatorClient> {
    const admin = new OperatorClient(url, await signIn(url, administrator))
    await admin.#call('POST', '/api/users', {
      ...operator,
      ...{ name: 'Operator Rekaan', role: 'operator', mustChangePassword: false },
    })
    return new OperatorClient(url, await signIn(url, operator))
  }

  /** The same session at a server that was started again. */
  at(url: string): OperatorClient {
    return new OperatorClient(url, this.cookie)
  }

  async upload({ kind, asOf, text }: KnownFile): Promise<string> {
    const form = new FormData()
    form.set('file', new File([text], `${kind}.csv`))
    form.set('kind', kind)
    form.set('asOf', asOf)
    return (await this.#json<Import>('POST', '/api/imports', form)).id
  }

  /** The import once nothing is being read or stored of it. */
  async settled(importId: string): Promise<Import> {
    for (;;) {
      const view = await this.#json<Import>('GET', `/api/imports/${importId}`)
      if (view.status !== 'reading' && view.status !== 'committing') return view
      await sleep(20)
    }
  }

  async commit(importId: string): Promise<void> {
    await this.#call('POST', `/api/imports/${importId}/commit`)
    const { status } = await this.settled(importId)
    if (status !== 'committed') throw new Error(`commit answered, but the import is ${status}`)
  }

  async withdraw(importId: string): Promise<void> {
    await this.#call('POST', `/api/imports/${importId}/withdraw`, { reason: 'uji coba pemadaman' })
  }

  async discard(importId: string): Promise<void> {
    await this.#call('DELETE', `/api/imports/${importId}`)
  }

  async cityReport(): Promise<void> {
    const response = await this.#fetch('GET', '/api/reports/city.xlsx')
    await response.arrayBuffer()
  }

  imports(): Promise<Import[]> {
    return this.#json('GET', '/api/imports')
  }

  trend(): Promise<Trend> {
    return this.#json('GET', '/api/participation/trend')
  }

  async #json<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    return (await (await this.#call(method, path, body)).json()) as Answer
  }

  async #call(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await this.#fetch(method, path, body)
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response
  }

  #fetch(method: string, path: string, body?: unknown): Promise<Response> {
    const isForm = body instanceof FormData
    return fetch(`${this.#url}${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: this.cookie,
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
  }
}

async function signIn(url: string, account: { username: string; password: string }): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: JSON.stringify({ username: account.username, password: account.password }),
  })
  if (!response.ok) throw new Error(`not signed in: ${await response.text()}`)
  const cookies = response.headers.getSetCookie().map(cookie => cookie.split(';')[0])
  return cookies.join('; ')
}
