import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Import } from '../../src/contract/imports.ts'
import type { Participation } from '../../src/contract/participation.ts'
import { readConfig } from '../../src/server/config.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { problemOf, uploadForm } from '../api/calls.ts'
import { people, registrationsCsv, rosterCsv } from '../api/sample-texts.ts'
import { testLog, testLogLevel } from '../leaks/test-log.ts'

const password = 'kuda-laut-biru-melompat'
const withAdmin = { ADMIN_USERNAME: 'kepala', ADMIN_PASSWORD: password }
let folder: string
let server: RunningServer
let ani: Operator
let bayu: Operator

/** Somebody at a browser of their own. */
class Operator {
  #cookie = ''

  async call(method: string, path: string, body?: unknown): Promise<Response> {
    const isForm = body instanceof FormData
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: this.#cookie,
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
    const [cookie] = response.headers.getSetCookie()
    if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? ''
    return response
  }

  async json<Value>(path: string): Promise<Value> {
    return (await (await this.call('GET', path)).json()) as Value
  }

  async signIn(username: string): Promise<Operator> {
    const answer = await this.call('POST', '/api/auth/sign-in/username', { username, password })
    if (!answer.ok) throw new Error(`sign-in: ${answer.status}`)
    return this
  }

  async upload(fileName: string, content: string, fields: Record<string, string> = {}): Promise<string> {
    const answer = await this.call('POST', '/api/imports', uploadForm(fileName, content, fields))
    return ((await answer.json()) as Import).id
  }

  async draft(fileName: string, content: string, fields: Record<string, string> = {}): Promise<Import> {
    const id = await this.upload(fileName, content, fields)
    return this.settled(id)
  }

  async settled(id: string): Promise<Import> {
    for (;;) {
      const view = await this.json<Import>(`/api/imports/${id}`)
      if (view.status !== 'reading') return view
      await new Promise(resolve => setTimeout(resolve, 30))
    }
  }

  commit(id: string, revision?: string): Promise<Response> {
    return this.call('POST', `/api/imports/${id}/commit${revision ? `?revision=${revision}` : ''}`)
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-operators-'))
  const config = readConfig({
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: testLogLevel,
    ...withAdmin,
  })
  server = await startServer(config, { distFolder: join(folder, 'dist'), logTo: testLog })
  const admin = await new Operator().signIn('kepala')
  for (const username of ['ani', 'bayu']) {
    await admin.call('POST', '/api/users', {
      ...{ username, name: username, role: 'operator', password },
      mustChangePassword: false,
    })
  }
  ani = await new Operator().signIn('ani')
  bayu = await new Operator().signIn('bayu')
}, 60_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

describe('two operators', () => {
  test('who save the same file at once save it once, and the other learns who was first', async () => {
    const drafts = await Promise.all([
      ani.draft('pegawai.csv', rosterCsv, { asOf: '2025-10-31' }),
      bayu.draft('pegawai (1).csv', rosterCsv, { asOf: '2025-10-31' }),
    ])
    const answers = await Promise.all([ani.commit(drafts[0].id), bayu.commit(drafts[1].id)])
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
    const [first, other] = answers[0].status === 200 ? ['ani', drafts[1]] : ['bayu', drafts[0]]
    const refused = await problemOf(answers.find(answer => !answer.ok) as Response)
    expect(refused.code).toBe('import-duplicate')
    expect(refused.detail).toMatch(/\d{4}/)
    expect((await bayu.settled(other.id)).duplicateOf?.createdBy).toBe(first)
    const history = await ani.json<Import[]>('/api/imports')
    expect(history.filter(item => item.status === 'committed')).toHaveLength(1)
  }, 60_000)

  test('who save the same draft at once save it once, and everybody sees that it is being saved', async () => {
    const draft = await ani.draft('pegawai.csv', `${rosterCsv}\n${people.budi},Budi Rekaan,Disbudpar,,`, {
      asOf: '2025-11-30',
    })
    // Keeps the one who saves busy, so that the commit has to wait its turn.
    const rows = Array.from({ length: 30_000 }, (_, n) => `198501012010011${n % 1000},Nama,Dinkes,,`)
    const busy = await bayu.upload('besar.csv', `${rosterCsv}\n${rows.join('\n')}`, { asOf: '2025-09-30' })
    const commits = Promise.all([ani.commit(draft.id), bayu.commit(draft.id)])
    const seen = new Set<string>()
    let meanwhile: Response | null = null
    for (let settled = false; !settled; ) {
      const view = await bayu.json<Import>(`/api/imports/${draft.id}`)
      seen.add(view.status)
      if (view.status === 'committing') {
        expect(['queued', 'folding']).toContain(view.progress.phase)
        meanwhile ??= await ani.call('DELETE', `/api/imports/${draft.id}`)
      }
      settled = view.status === 'committed'
    }
    expect([...seen]).toContain('committing')
    expect(meanwhile === null ? null : (await problemOf(meanwhile)).code).toBe('import-not-ready')
    expect((await commits).map(answer => answer.status)).toEqual([200, 200])
    expect((await ani.json<Participation>('/api/participation?asOf=2025-11-30')).city.headcount).toBe(4)
    await bayu.settled(busy)
  }, 60_000)

  test('never save what one of them has changed under the other', async () => {
    const seen = await ani.draft('pendaftaran.csv', registrationsCsv, { asOf: '2025-11-30' })
    const changed = await bayu.call('PATCH', `/api/imports/${seen.id}`, { asOf: '2025-12-31' })
    expect(changed.status).toBe(200)
    const now = await ani.settled(seen.id)
    const refused = await ani.commit(seen.id, seen.revision)
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: 'import-changed' })
    expect((await ani.settled(seen.id)).status).toBe('draft')
    expect((await ani.commit(seen.id, now.revision)).status).toBe(200)
  }, 60_000)
})
