import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type NamedFile, zipReports } from '../../src/report/zip-reports.ts'

test('each file comes out as it went in, made only as the reader takes them', async () => {
  let made = 0
  async function* files(): AsyncGenerator<NamedFile> {
    for (const name of ['a.xlsx', 'b.xlsx', 'c.xlsx']) {
      made += 1
      yield { name, bytes: new Uint8Array(1000).fill(made) }
    }
  }
  const reader = zipReports(files()).getReader()
  const first = await reader.read()
  expect(made).toBeLessThan(3)
  const chunks = [...(first.value ?? [])]
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(...next.value)
  const entries = unzipSync(Uint8Array.from(chunks))
  expect(Object.keys(entries)).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx'])
  expect(entries['b.xlsx']).toEqual(new Uint8Array(1000).fill(2))
})

test('no files give an empty zip', async () => {
  async function* files(): AsyncGenerator<NamedFile> {}
  const bytes = new Uint8Array(await new Response(zipReports(files())).arrayBuffer())
  expect(unzipSync(bytes)).toEqual({})
})

test('a failure while making a workbook reaches the reader', async () => {
  async function* files(): AsyncGenerator<NamedFile> {
    yield { name: 'a.xlsx', bytes: new Uint8Array(10) }
    throw new Error('no roster')
  }
  await expect(new Response(zipReports(files())).arrayBuffer()).rejects.toThrow('no roster')
})
