import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../../src/web/queries/problem-error.ts'
import { SessionGate } from '../../../src/web/queries/session-gate.ts'

function refusal(code: 'not-signed-in' | 'password-change-required' | 'forbidden', status: number) {
  return new ProblemError({ type: 'x', title: 'x', status, detail: 'x', code })
}

/** A server that refuses until somebody signs in, and counts what it took. */
function makeServer() {
  const server = { isOpen: false, asked: 0, taken: 0, code: 'not-signed-in' as const }
  return Object.assign(server, {
    send: async () => {
      server.asked += 1
      if (!server.isOpen) throw refusal(server.code, 401)
      server.taken += 1
      return 'taken'
    },
  })
}

function makeGate(now = { ms: 0 }) {
  const gate = new SessionGate(() => now.ms)
  gate.watch(() => undefined)
  return gate
}

const settle = () => new Promise(resolve => setTimeout(resolve, 0))

describe('calls that come too late for their session', () => {
  test('a change waits and is sent once more, once', async () => {
    const gate = makeGate()
    const server = makeServer()
    const sent = gate.pass(server.send, { isChange: true })
    await settle()
    expect(gate.state()).toEqual({ need: 'sign-in', unsent: 1 })
    server.isOpen = true
    gate.letIn()
    expect(await sent).toBe('taken')
    expect(server).toMatchObject({ asked: 2, taken: 1 })
    expect(gate.state()).toEqual({ need: null, unsent: 0 })
  })

  test('several at once make one question', async () => {
    const gate = new SessionGate()
    const questions: unknown[] = []
    gate.watch(() => {
      const { need } = gate.state()
      if (need !== questions.at(-1)) questions.push(need)
    })
    const server = makeServer()
    const sent = [false, false, true].map(isChange => gate.pass(server.send, { isChange }))
    await settle()
    expect(gate.state().unsent).toBe(1)
    server.isOpen = true
    gate.letIn()
    await Promise.all(sent)
    expect(questions).toEqual(['sign-in', null])
    expect(server.taken).toBe(3)
  })

  test('a refusal that arrives after the sign-in asks nobody again', async () => {
    const gate = makeGate()
    const server = makeServer()
    let answer: () => void = () => undefined
    const slow = gate.pass(
      async () => {
        if (server.asked === 0)
          await new Promise<void>(resolve => {
            answer = resolve
          })
        return server.send()
      },
      { isChange: true },
    )
    await settle()
    gate.letIn()
    answer()
    await settle()
    server.isOpen = true
    // Refused for the session before: sent again at once, refused again, and only then asked.
    expect(gate.state().need).toBe('sign-in')
    expect(server.asked).toBe(2)
    gate.letIn()
    expect(await slow).toBe('taken')
    expect(server.taken).toBe(1)
  })

  test('nobody comes back: the caller hears the refusal, and nothing is sent', async () => {
    const gate = makeGate()
    const server = makeServer()
    const sent = gate.pass(server.send, { isChange: true })
    await settle()
    gate.giveUp()
    await expect(sent).rejects.toMatchObject({ code: 'not-signed-in' })
    expect(server.asked).toBe(1)
  })

  test('a change from long ago is left to be pressed again; what is only read is fetched', async () => {
    const now = { ms: 0 }
    const gate = makeGate(now)
    const server = makeServer()
    const change = gate.pass(server.send, { isChange: true })
    const read = gate.pass(server.send, { isChange: false })
    await settle()
    now.ms = 16 * 60_000
    server.isOpen = true
    gate.letIn()
    await expect(change).rejects.toMatchObject({ code: 'not-signed-in' })
    expect(await read).toBe('taken')
    expect(server.taken).toBe(1)
  })

  test('what was cancelled while it waited is not sent', async () => {
    const gate = makeGate()
    const server = makeServer()
    const { signal, abort } = controller()
    const sent = gate.pass(server.send, { isChange: false, signal })
    await settle()
    abort()
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
    server.isOpen = true
    gate.letIn()
    await settle()
    expect(server.asked).toBe(1)
  })

  test('where nobody watches, and for other refusals, it does not wait', async () => {
    const unwatched = new SessionGate()
    await expect(unwatched.pass(makeServer().send, { isChange: false })).rejects.toMatchObject({
      code: 'not-signed-in',
    })
    const gate = makeGate()
    await expect(
      gate.pass(() => Promise.reject(refusal('forbidden', 403)), { isChange: true }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    expect(gate.state().need).toBe(null)
  })

  test('a step that became due is asked for in the same place', async () => {
    const gate = makeGate()
    let isDue = true
    const sent = gate.pass(
      async () => {
        if (isDue) throw refusal('password-change-required', 403)
        return 'taken'
      },
      { isChange: true },
    )
    await settle()
    expect(gate.state()).toEqual({ need: 'steps', unsent: 1 })
    isDue = false
    gate.letIn()
    expect(await sent).toBe('taken')
  })
})

function controller() {
  const made = new AbortController()
  return { signal: made.signal, abort: () => made.abort() }
}
