import { type CellObject, read, utils, type WorkBook, type WorkSheet, write } from 'xlsx'
import type { TestApi } from '../../mocks/create-test-api.ts'
import type { Import } from '../../src/contract/imports.ts'
import { call, getJson, upload } from './calls.ts'

type Api = Pick<TestApi, 'api' | 'settled'>

/** Uploads and reads a file; gives the draft. */
export async function draftOf(
  city: Api,
  fileName: string,
  content: string | Uint8Array,
  fields: Record<string, string> = {},
): Promise<Import> {
  const { id } = await upload(city.api, fileName, content as Uint8Array<ArrayBuffer>, fields)
  await city.settled()
  return getJson<Import>(city.api, `/api/imports/${id}`)
}

export async function commit(city: Api, importId: string): Promise<Import> {
  const answer = await call(city.api, 'POST', `/api/imports/${importId}/commit`)
  if (!answer.ok) throw new Error(`commit: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Import
}

export async function setAsideOf(
  city: Api,
  importId: string,
  headers: Record<string, string> = {},
): Promise<Uint8Array> {
  const answer = await call(city.api, 'GET', `/api/imports/${importId}/set-aside.xlsx`, { headers })
  if (!answer.ok) throw new Error(`set-aside: ${answer.status} ${await answer.text()}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** What stands in a sheet, as another program reads it. */
export function gridOf(bytes: Uint8Array, sheet?: string): CellObject[][] {
  const workbook = read(bytes.slice(), { cellNF: true, cellDates: false })
  const found = workbook.Sheets[sheet ?? (workbook.SheetNames[0] as string)] as WorkSheet
  const range = utils.decode_range(found['!ref'] ?? 'A1')
  return Array.from({ length: range.e.r + 1 }, (_, r) =>
    Array.from({ length: range.e.c + 1 }, (__, c) => found[utils.encode_cell({ r, c })] as CellObject),
  )
}

/** The workbook after another program has opened, changed and saved it. */
export function edited(
  bytes: Uint8Array,
  change: (workbook: WorkBook, set: (cell: string, value: string | null) => void) => void,
  bookType: 'xlsx' | 'csv' | 'ods' = 'xlsx',
): Uint8Array {
  const workbook = read(bytes.slice(), { cellNF: true })
  const sheet = workbook.Sheets[workbook.SheetNames[0] as string] as WorkSheet
  change(workbook, (cell, value) => {
    if (value === null) delete sheet[cell]
    else sheet[cell] = { t: 's', v: value }
  })
  return new Uint8Array(write(workbook, { type: 'array', bookType }) as ArrayBuffer)
}
