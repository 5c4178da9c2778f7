import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CodedProblem } from '../../src/api/coded-problem.ts'
import { describeError } from '../../src/server/describe-error.ts'

const nip = '198501012010011001'
const name = 'Zorvanak bin Contoh'

/** Errors as they really come, each quoting a person. */
const bugs: [string, () => unknown][] = [
  [
    'a rule of the database that a row broke',
    () => {
      const db = new DatabaseSync(':memory:')
      db.exec(`create table t (a text check (a <> '${name}'))`)
      db.prepare('insert into t values (?)').run(name)
    },
  ],
  ['a statement with a value in it', () => new DatabaseSync(':memory:').exec(`select ${name} from x${nip}`)],
  ['a schema that a value broke', () => z.object({ [name]: z.literal('x') }).parse({ [name]: nip })],
  ['JSON that is none', () => JSON.parse(`{"name": ${name}}`)],
  ['a number that is none', () => BigInt(name)],
  ['a name for a function', () => Reflect.apply(Reflect.get({ [name]: 1 }, name) as never, null, [])],
  [
    'an error inside another',
    () => {
      throw new Error(`row of ${name}`, { cause: new RangeError(`at ${nip}\n    at ${name} (src/x.ts:1:1)`) })
    },
  ],
  [
    'a class and a code made of data',
    () => {
      throw Object.assign(new Error(name), { name, code: nip })
    },
  ],
  [
    'lines that look like places',
    () => {
      throw new Error(`x\n    at ${name} (${process.cwd()}/src/${nip}.ts:1:1)`)
    },
  ],
  [
    'an error of the system about somebody’s file',
    () => {
      throw Object.assign(new Error(`ENOENT: no such file, open '/tmp/${nip}.xlsx'`), {
        errno: -2,
        syscall: 'open',
        code: 'ENOENT',
      })
    },
  ],
  [
    'text that was thrown',
    () => {
      throw `${name} ${nip}`
    },
  ],
]

function caught(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('nothing went wrong')
}

describe('an error in the log', () => {
  test.each(bugs)('quotes nobody: %s', (_, run) => {
    const text = JSON.stringify(describeError(caught(run)))
    expect(text).not.toContain(nip)
    expect(text.toLowerCase()).not.toMatch(/zorvanak|contoh/)
  })

  test('says what and where it was', () => {
    const described = describeError(caught(() => new DatabaseSync(':memory:').exec('select')))
    expect(described).toMatchObject({ name: 'Error', code: 'ERR_SQLITE_ERROR', errcode: 1 })
    expect(described.at?.join('\n')).toMatch(/^tests\/server\/describe-error\.test\.ts:\d+:\d+$/m)
    expect(describeError(new CodedProblem('storage-full'))).toMatchObject({ name: 'CodedProblem' })
  })

  test('is the same twice for the same bug, whomever it met', () => {
    const fail = (value: string) => describeError(caught(() => BigInt(value))).fingerprint
    const [first, second] = ['Zorvanak', 'Quelmiro'].map(fail)
    expect(first).toBe(second)
    expect(describeError(caught(() => JSON.parse('{'))).fingerprint).not.toBe(first)
  })

  test('keeps the system’s own words', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      errno: -28,
      syscall: 'write',
    })
    expect(describeError(full).message).toBe('ENOSPC: no space left on device, write')
  })
})
