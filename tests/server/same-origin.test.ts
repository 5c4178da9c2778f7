import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import { requireSameOrigin } from '../../src/api/same-origin.ts'

let city: TestApi
beforeAll(async () => {
  city = await createTestApi({ actor: sampleActors.operator })
})
afterAll(() => city?.close())

type Sent = Readonly<Record<string, string>>
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
const json = { 'content-type': 'application/json' }

/** What browsers send when another site makes them call, by kind of attack. */
const attacks: [string, Sent][] = [
  ['a form of another site', { ...form, origin: 'https://jahat.test', 'sec-fetch-site': 'cross-site' }],
  ['a form of a browser too old to say where it stands', form],
  ['an upload by such a browser', multipart],
  ['text by such a browser', { 'content-type': 'Text/Plain;charset=utf-8' }],
  ['a browser on plain HTTP, which says its origin alone', { ...json, origin: 'http://jahat.test' }],
  ['a sandboxed frame, whose origin is null', { ...form, origin: 'null' }],
  [
    'a neighbour under the same domain',
    { ...json, origin: 'https://lain.pantau.test', 'sec-fetch-site': 'same-site' },
  ],
  ['a name that begins like ours', { ...json, origin: 'http://pantau.test.jahat.test' }],
  ['a name that ends like ours', { ...json, origin: 'http://jahat-pantau.test' }],
  ['our name on another port', { ...json, origin: 'http://pantau.test:8081' }],
  ['an origin that is none', { ...json, origin: 'pantau.test' }],
  ['two origins', { ...json, origin: 'http://pantau.test http://jahat.test' }],
  ['an address somebody was made to type', { ...form, 'sec-fetch-site': 'none' }],
  [
    'one that claims to be the same site with another origin',
    { ...json, origin: 'https://jahat.test', 'sec-fetch-site': 'same-origin' },
  ],
  [
    'one whose own headers say otherwise than its origin',
    { ...json, origin: 'http://pantau.test', 'sec-fetch-site': 'cross-site' },
  ],
  ['a referrer of ours without an origin', { ...form, referer: 'http://pantau.test/' }],
]

function changing(): { method: string; path: string }[] {
  const seen = new Set<string>()
  return city.api.routes
    .filter(({ method }) => !['GET', 'HEAD', 'OPTIONS', 'ALL'].includes(method))
    .filter(({ method, path }) => !seen.has(`${method} ${path}`) && seen.add(`${method} ${path}`))
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+/g, 'x') }))
}

test.each(attacks)('%s changes nothing, by any call of the running app', async (_, headers) => {
  const routes = changing()
  // Fewer would mean that the list was read wrong.
  expect(routes.length).toBeGreaterThan(15)
  const passed = []
  for (const { method, path } of routes) {
    const request = new Request(`http://pantau.test${path}`, { method, headers, body: '{}' })
    const answer = await city.api.fetch(request)
    const { code } = (await answer.json()) as { code?: string }
    if (answer.status !== 403 || code !== 'cross-origin')
      passed.push(`${method} ${path}: ${answer.status} ${code}`)
  }
  expect(passed).toEqual([])
})

describe('a call is let through', () => {
  test.each<[string, Sent]>([
    ['of the page itself', { 'sec-fetch-site': 'same-origin', origin: 'http://pantau.test' }],
    ['of the page on plain HTTP', { ...multipart, origin: 'http://pantau.test' }],
    ['of a program with JSON', json],
    ['of a program without a body', {}],
    [
      'of a program that uploads and says that it is none of a form',
      { ...multipart, 'x-requested-with': 'curl' },
    ],
  ])('%s', async (_, headers) => {
    const request = new Request('http://pantau.test/api/imports', { method: 'POST', headers, body: null })
    const answer = await city.api.fetch(request)
    expect(await answer.json()).toMatchObject({ code: 'file-missing' })
  })
})

describe('where the server knows its name', () => {
  const check = (url: string, origin: string) =>
    requireSameOrigin(new Request(url, { method: 'POST', headers: { origin } }), 'https://pantau.test')

  test.each([
    ['https://pantau.test/api', 'https://pantau.test'],
    ['behind a proxy that ends TLS', 'https://pantau.test'],
    ['http://127.0.0.1:8080/api', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080/api', 'http://[::1]:8080'],
    ['http://localhost:5173/api', 'http://localhost:5173'],
  ])('%s takes %s', (url, origin) => {
    expect(() => check(url.startsWith('http') ? url : 'http://10.0.0.1/api', origin)).not.toThrow()
  })

  test.each([
    [
      'a page of ours that was changed on the way, for it came unencrypted',
      'https://pantau.test',
      'http://pantau.test',
    ],
    [
      'a name that was made to lead here after its page was loaded',
      'http://jahat.test:8080',
      'http://jahat.test:8080',
    ],
    ['a name that looks like an address', 'http://127.0.0.1.jahat.test', 'http://127.0.0.1.jahat.test'],
    ['an address of another machine', 'http://127.0.0.1:8080', 'http://127.0.0.2:8080'],
  ])('%s is refused', (_, url, origin) => {
    expect(() => check(`${url}/api`, origin)).toThrow('cross-origin')
  })
})

test('a page that came unencrypted is another site to a server with TLS of its own, though it is called the same', () => {
  const check = (url: string, origin: string) =>
    requireSameOrigin(new Request(url, { method: 'POST', headers: { origin } }), undefined)
  expect(() => check('https://pantau.test/api', 'http://pantau.test')).toThrow('cross-origin')
  expect(() => check('https://pantau.test/api', 'https://pantau.test')).not.toThrow()
  // A proxy that ends TLS calls without it.
  expect(() => check('http://pantau.test/api', 'https://pantau.test')).not.toThrow()
})
