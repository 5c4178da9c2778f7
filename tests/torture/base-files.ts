import { makeSampleCity } from '../../mocks/sample-city.ts'
import { filesOfMonth } from '../../mocks/sample-files.ts'
import { defaultFileName } from '../corpus/corpus-case.ts'
import { caseNames, readCase, readExpected } from '../corpus/read-case.ts'
import { randomTable, tableFormats, tableKinds, writeTable } from './random-table.ts'
import { randomWorkbook } from './random-workbook.ts'
import { seeded } from './seeded.ts'

export interface BaseFile {
  readonly name: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

const mostBytes = 256 * 1024
const sampleRows = 60

/** Good files to damage: the samples cut short, the corpus, and generated ones of every format. */
export async function baseFiles(seed: number): Promise<BaseFile[]> {
  return [...(await samples()), ...(await corpus()), ...generated(seed)]
}

/**
 * The file a case is made of. Every file draws a lot for every case and the highest wins: a file that is
 * new takes its share of the cases, and all others keep the file they had.
 */
export function pickBase(bases: readonly BaseFile[], seed: number, lot: string): BaseFile {
  let best: BaseFile | undefined
  let highest = -1
  for (const base of bases) {
    const drawn = hashOf(`${seed} ${lot} ${base.name}`)
    if (drawn > highest) [best, highest] = [base, drawn]
  }
  if (best === undefined) throw new Error('there is no file to damage')
  return best
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // Names that differ in their last letter alone must not draw neighbouring lots.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

async function samples(): Promise<BaseFile[]> {
  const month = makeSampleCity().months.at(-1)
  if (month === undefined) return []
  const short = {
    ...month,
    roster: month.roster.slice(0, sampleRows),
    registrations: month.registrations.slice(0, sampleRows),
  }
  const files = await filesOfMonth(short)
  return files.map(({ fileName, bytes }) => ({ name: `sample ${fileName}`, fileName, bytes }))
}

async function corpus(): Promise<BaseFile[]> {
  const files: BaseFile[] = []
  for (const name of caseNames) {
    if (readExpected(name).refusal !== undefined) continue
    const { make, fileName = defaultFileName } = await readCase(name)
    const bytes = await make()
    if (bytes.length <= mostBytes) files.push({ name: `corpus ${name}`, fileName, bytes })
  }
  return files
}

function generated(seed: number): BaseFile[] {
  const tables = tableKinds.flatMap((kind, at) =>
    tableFormats.map(format => ({
      name: `${kind} as ${format}`,
      fileName: `data per 30 November 2025.${format}`,
      bytes: writeTable(randomTable(kind, seeded(seed, 'base', at)), format),
    })),
  )
  const workbooks = Array.from({ length: 10 }, (_, at) => ({
    name: `workbook ${at}`,
    fileName: 'data per 30 November 2025.xlsx',
    bytes: randomWorkbook(seeded(seed, 'base-workbook', at)).bytes,
  }))
  return [...tables, ...workbooks]
}
