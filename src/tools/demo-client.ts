import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import { createUser, signIn } from '../contract/identity.ts'
import { type Import, importStatusView } from '../contract/imports.ts'

/** A file to load, with what its uploader knows of it. */
export interface DemoFile {
  readonly fileName: string
  readonly kind: string
  readonly asOf: string
  readonly bytes: Uint8Array
}

/** How often the state of an import is asked for. */
const pollEvery = 100

/** A signed-in user of the running server: everything goes the way a browser goes. */
export class DemoClient {
  readonly #url: string
  readonly #cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  static async signIn(url: string, username: string, password: string): Promise<DemoClient> {
    const response = await fetch(`${url}${signIn.path}`, {
      method: signIn.method,
      headers: { origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    })
    if (!response.ok) throw await failure(response)
    const cookie = response.headers.getSetCookie().map(line => line.split(';')[0])
    return new DemoClient(url, cookie.join('; '))
  }

  async createUser(user: z.input<(typeof createUser)['body'] & z.ZodType>): Promise<void> {
    await this.#call(createUser.path, {
      method: createUser.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(user),
    })
  }

  /** Uploads a file, waits for its draft and commits it. */
  async load({ fileName, kind, asOf, bytes }: DemoFile): Promise<Import> {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], fileName))
    form.set('kind', kind)
    form.set('asOf', asOf)
    const { id } = await this.#import('/api/imports', { method: 'POST', body: form })
    const draft = await this.#settled(id)
    if (draft.status !== 'draft' || draft.questions.length > 0) {
      throw new Error(
        `${fileName}: ${draft.error?.message ?? `${draft.status}, ${draft.questions.length} questions`}`,
      )
    }
    await this.#import(`/api/imports/${id}/commit`, { method: 'POST' })
    const committed = await this.#settled(id)
    if (committed.status !== 'committed')
      throw new Error(`${fileName}: ${committed.error?.message ?? committed.status}`)
    return committed
  }

  async #settled(id: string): Promise<Import> {
    for (;;) {
      const current = await this.#import(`/api/imports/${id}`, {})
      if (current.status !== 'reading' && current.status !== 'committing') return current
      await sleep(pollEvery)
    }
  }

  async #import(path: string, init: RequestInit): Promise<Import> {
    return importStatusView.parse(await this.#call(path, init))
  }

  async #call(path: string, init: RequestInit): Promise<unknown> {
    const headers = { ...init.headers, origin: this.#url, cookie: this.#cookie }
    const response = await fetch(`${this.#url}${path}`, { ...init, headers })
    if (!response.ok) throw await failure(response)
    return response.json()
  }
}

async function failure(response: Response): Promise<Error> {
  return new Error(
    `${response.status} ${new URL(response.url).pathname}: ${(await response.text()).slice(0, 500)}`,
  )
}
