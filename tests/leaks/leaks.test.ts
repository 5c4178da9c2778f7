import { describe, expect, test } from 'vitest'
import { canaryAsn, canaryWorkers } from '../api/matrix/canary-people.ts'
import { findLeaks } from './find-leaks.ts'
import { runWatched } from './run-watched.ts'

const [nip, name] = canaryAsn.ownA
const [nik, , phone] = canaryWorkers.ofOwnA
// A number of nobody in the tests: the shape alone has to tell.
const strangersNip = ['19770315', '200212', '1', '007']
const strangersNik = ['337405', '550190', '0003']

describe('personal data in output', () => {
  test.each([
    ['a name', `berkas ${name.toUpperCase()} rusak`, 'canary'],
    ['a NIP', `{"search":"${nip}"}`, 'nip'],
    ['a NIP in groups', strangersNip.join(' '), 'nip'],
    ['a NIK', `nik=${strangersNik.join('')},`, 'nik'],
    ['a telephone', `hubungi +62 812-5550-0101`, 'phone'],
    ['a telephone of the tests', phone, 'phone'],
    ['something in colours', `\u001b[31m${strangersNip.join('')}\u001b[39m`, 'nip'],
  ])('%s is found', (_, text, what) => {
    expect(findLeaks(text).map(leak => leak.what)).toContain(what)
  })

  test.each([
    'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'Duration 1234.56 s, 10000 cases, 20251130, 2025-11-30T10:11:12.000Z',
    '{"level":30,"time":1764500000000,"port":38080,"msg":"listening"}',
    '0.1764500000000001',
  ])('%s is none', text => {
    expect(findLeaks(text)).toEqual([])
  })
})

describe('a run that prints personal data', () => {
  const say = (script: string) => runWatched(process.execPath, ['-e', script], false)

  test.each([
    ['output', `console.log(${JSON.stringify(`row of ${name}`)})`],
    ['output', `console.error(${JSON.stringify(nik)})`],
    [
      'log',
      `require('fs').writeFileSync(process.env.TEST_LOG_FOLDER + '/1.log', ${JSON.stringify(`{"nip":"${nip}"}`)})`,
    ],
  ])('is caught by its %s', async (place, script) => {
    const { exitCode, leaks } = await say(script)
    expect(exitCode).toBe(0)
    expect(leaks).toContainEqual(expect.objectContaining({ place }))
  })

  test('keeps the exit code of what ran', async () => {
    expect(await say('process.exit(3)')).toEqual({ exitCode: 3, leaks: [], logBytes: 0 })
  })
})
