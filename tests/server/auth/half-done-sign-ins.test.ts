import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf } from '../../api/calls.ts'
import { Client } from '../access/client.ts'
import { must, otherPassword, password, type RealServer, startRealServer } from '../access/real-city.ts'
import { totp } from './totp.ts'

let server: RealServer
let count = 0
beforeAll(async () => {
  server = await startRealServer()
})
afterAll(() => server.close())

/** Somebody with a second device, signed in, and a sign-in elsewhere that waits for its code. */
async function halfIn(username: string) {
  const client = await server.signedIn(username, 'operator')
  const device = (await (await must(client.call('POST', '/api/me/two-factor', { password }))).json()) as {
    secret: string
    recoveryCodes: string[]
  }
  await must(client.call('POST', '/api/me/two-factor/confirm', { code: totp(device.secret) }))
  const elsewhere = new Client(server.url)
  await must(elsewhere.signIn(username, password))
  const finish = () =>
    elsewhere.call('POST', '/api/auth/sign-in/second-step', {
      kind: 'recovery',
      code: device.recoveryCodes[0] ?? '',
    })
  return { client, elsewhere, finish }
}

describe('a sign-in whose code is still to come', () => {
  const changing = (change: Record<string, unknown>) => async (_: Client, username: string) => {
    await must(server.change(username, change))
  }

  test.each<[name: string, end: (client: Client, username: string) => Promise<unknown>]>([
    [
      'the own password',
      client => must(client.call('POST', '/api/me/password', { current: password, password: otherPassword })),
    ],
    ['the password, by an administrator', changing({ password: otherPassword })],
    [
      'the right to sign in, there and back',
      async (client, username) => {
        await changing({ disabled: true })(client, username)
        await changing({ disabled: false })(client, username)
      },
    ],
  ])('ends with %s', async (_, end) => {
    const username = `setengah${count++}`
    const { client, elsewhere, finish } = await halfIn(username)
    await end(client, username)
    expect((await problemOf(await finish())).code).toBe('second-step-expired')
    expect((await elsewhere.call('GET', '/api/me')).status).toBe(401)
  })

  test('goes on while nothing of the account changes but its name', async () => {
    const { elsewhere, finish } = await halfIn('setengah.nama')
    await must(server.change('setengah.nama', { name: 'Nama Lain' }))
    await must(finish())
    expect((await elsewhere.call('GET', '/api/me')).status).toBe(200)
  })
})

test('a change of an account leaves alone whether it has a second device, which may be confirmed meanwhile', async () => {
  await server.add('berdua', 'operator')
  const ledger = new DatabaseSync(join(server.folder, 'data', 'ledger.sqlite'))
  ledger.exec(`CREATE TRIGGER fails BEFORE UPDATE OF "twoFactorEnabled" ON "user"
    BEGIN SELECT RAISE(ABORT, 'planted'); END`)
  try {
    await must(server.change('berdua', { name: 'Nama Baru', password: otherPassword }))
    expect((await server.change('berdua', { resetTwoFactor: true })).status).toBe(500)
  } finally {
    ledger.exec('DROP TRIGGER fails')
    ledger.close()
  }
})
