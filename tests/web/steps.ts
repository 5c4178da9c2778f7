import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { Role } from '../../src/domain/actor.ts'
import { testApi } from './open-screen.tsx'

/** A call of the API as somebody of that role makes it. */
export async function call(
  method: string,
  path: string,
  body?: unknown,
  role: Role = 'operator',
): Promise<unknown> {
  const response = await testApi.as(sampleActors[role]).fetch(
    new Request(`http://pantau.test${path}`, {
      method,
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** Answers a draft's questions, waits until it has been read again, and commits it. */
export async function answerAndCommit(id: string, answers: Readonly<Record<string, string>>): Promise<void> {
  await call('PATCH', `/api/imports/${id}`, { answers })
  await testApi.settled()
  await call('POST', `/api/imports/${id}/commit`)
}
