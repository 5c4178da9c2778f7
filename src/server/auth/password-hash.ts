import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { CodedProblem } from '../../api/coded-problem.ts'

const argon2Async = promisify(argon2)

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
export const hashCost = { memory: 19_456, passes: 2, parallelism: 1 } as const
export const tagLength = 32

/** More at once only take memory and turns from each other: forty took 0.9 s on two cores. */
const atOnce = 2
/** Signing in waits elsewhere, in `SignInTurns`; this many more may wait here. */
const maxWaiting = 500
let running = 0
const waiting: (() => void)[] = []

/** Hashes a password as `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const { memory, passes, parallelism } = hashCost
  const tag = await derive(password, salt, hashCost)
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${toText(salt)}$${toText(tag)}`
}

/** Whether the password is the one that was hashed; a hash of another shape says no. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string
  password: string
}): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash)
  if (match === null) return false
  const [, m, t, p, salt = '', tag = ''] = match
  const cost = { memory: Number(m), passes: Number(t), parallelism: Number(p) }
  const expected = Buffer.from(tag, 'base64')
  const actual = await derive(password, Buffer.from(salt, 'base64'), cost)
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

async function derive(
  password: string,
  nonce: Buffer,
  cost: { memory: number; passes: number; parallelism: number },
): Promise<Buffer> {
  if (waiting.length >= maxWaiting) throw new CodedProblem('busy', { retryAfterSeconds: 10 })
  if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
  else running += 1
  try {
    return (await argon2Async('argon2id', {
      ...cost,
      message: password.normalize('NFC'),
      nonce,
      tagLength,
    })) as Buffer
  } finally {
    // The turn goes straight to the next one, so that nobody slips in between.
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

function toText(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
