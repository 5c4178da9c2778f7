import { parentPort } from 'node:worker_threads'
import type { Judgement, Question } from './password-judge.ts'
import { isWeakPassword } from './weak-password.ts'

parentPort?.on('message', ({ id, password, username, name }: Question) => {
  parentPort?.postMessage({ id, isWeak: isWeakPassword(password, username, name) } satisfies Judgement)
})
