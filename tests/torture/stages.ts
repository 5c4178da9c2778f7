import { type BaseFile, baseFiles, pickBase } from './base-files.ts'
import { findUnlike } from './compare-with-known.ts'
import { findDifferences } from './compare-with-xlsx.ts'
import { findLosses } from './conserved.ts'
import { isWellFormed } from './is-well-formed.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { canTakeApart, mutateParts } from './mutate-parts.ts'
import { mutateText } from './mutate-text.ts'
import { randomTable, tableFormats, tableKinds, writeTable } from './random-table.ts'
import { randomWorkbook } from './random-workbook.ts'
import { type Outcome, productReader, type Reader, readOutcome, readSheets } from './read-outcome.ts'
import { seeded } from './seeded.ts'

export const stageNames = ['mutations', 'scanner', 'conservation'] as const
export type StageName = (typeof stageNames)[number]

/** What one case came to: nothing found, unless `problems` says so. */
export interface CaseResult {
  readonly what: string
  readonly outcome: string
  readonly problems: readonly string[]
  readonly bytes: Uint8Array
}

/** Makes and judges cases; one for each thread, since good files are read once and remembered. */
export class Torture {
  readonly #seed: number
  readonly #reader: Reader
  readonly #known = new Map<BaseFile, Promise<string>>()
  #bases: Promise<readonly BaseFile[]> | undefined

  /** @param bases the good files, where somebody has made them already */
  constructor(seed: number, reader: Reader = productReader, bases?: Promise<readonly BaseFile[]>) {
    this.#seed = seed
    this.#reader = reader
    this.#bases = bases
  }

  /** The good files of a run. */
  bases(): Promise<readonly BaseFile[]> {
    this.#bases ??= baseFiles(this.#seed)
    return this.#bases
  }

  run(stage: StageName, index: number): Promise<CaseResult> {
    if (stage === 'mutations') return this.#mutation(index)
    return stage === 'scanner' ? this.#scanner(index) : this.#conservation(index)
  }

  async #mutation(index: number): Promise<CaseResult> {
    const random = seeded(this.#seed, 'mutations', index)
    const bases = await this.bases()
    const base = pickBase(bases, this.#seed, `mutation ${index}`)
    const other = pickBase(bases, this.#seed, `splice ${index}`)
    const isZip = base.bytes[0] === 0x50 && base.bytes[1] === 0x4b
    const isInside = random.chance(isZip ? 0.5 : 0.4) && (!isZip || canTakeApart(base.bytes))
    const { bytes, what } = !isInside
      ? mutateBytes(base.bytes, other.bytes, random)
      : isZip
        ? mutateParts(base.bytes, random)
        : mutateText(base.bytes, random)
    const name = `${base.name}: ${what}`
    if (isZip && !isInside) return this.#damaged(name, bytes, base, other)
    return this.#changed(name, bytes, base.fileName, isWellFormed)
  }

  /** A damaged zip is refused or gives exactly what the whole one gives. */
  async #damaged(what: string, bytes: Uint8Array, base: BaseFile, other: BaseFile): Promise<CaseResult> {
    const outcome = await readOutcome(bytes, base.fileName, this.#reader)
    const answer = describe(outcome)
    const isSame =
      outcome.refusal !== null ||
      answer === (await this.#answerOf(base, base.fileName)) ||
      // Cut before its first difference and joined to the other, it may be the other one, whole.
      answer === (await this.#answerOf(other, base.fileName))
    return {
      what,
      bytes,
      outcome: outcome.refusal?.code ?? 'taken',
      problems: isSame ? [] : ['damaged without a word, and read differently'],
    }
  }

  #answerOf(file: BaseFile, fileName: string): Promise<string> {
    const known = this.#known.get(file)
    if (known !== undefined && file.fileName === fileName) return known
    const answer = readOutcome(file.bytes, fileName, this.#reader).then(describe)
    if (file.fileName === fileName) this.#known.set(file, answer)
    return answer
  }

  /** Of a workbook that is whole, every row has an outcome and every cell is what `xlsx` reads. */
  async #changed(
    what: string,
    bytes: Uint8Array,
    fileName: string,
    isComparable: (bytes: Uint8Array) => boolean,
  ): Promise<CaseResult> {
    const sheets = await readSheets(bytes, fileName, this.#reader)
    const outcome = await readOutcome(bytes, fileName, this.#reader)
    if (sheets instanceof Error || outcome.refusal !== null) {
      return { what, bytes, outcome: outcome.refusal?.code ?? 'taken', problems: [] }
    }
    const problems = findLosses(outcome, sheets)
    if (bytes[0] !== 0x50 || !isComparable(bytes)) return { what, bytes, outcome: 'taken', problems }
    const differences = findDifferences(bytes, sheets)
    if (differences === 'refused there') return { what, bytes, outcome: 'taken, refused by xlsx', problems }
    return { what, bytes, outcome: 'taken and compared', problems: [...problems, ...differences] }
  }

  /** Every good workbook there is, and generated ones: each fourth case, and all when no more are left. */
  async #scanner(index: number): Promise<CaseResult> {
    const isGenerated = index % 4 === 3
    const base = isGenerated ? undefined : (await this.bases())[index - Math.floor(index / 4)]
    if (base !== undefined) return this.#changed(base.name, base.bytes, base.fileName, isWellFormed)
    const known = randomWorkbook(seeded(this.#seed, 'scanner', index))
    const { bytes } = known
    const sheets = await readSheets(bytes, 'data.xlsx', this.#reader)
    const what = 'generated workbook'
    if (sheets instanceof Error)
      return { what, bytes, outcome: sheets.message, problems: [`refused: ${sheets.message}`] }
    const differences = findDifferences(bytes, sheets)
    const problems = typeof differences === 'string' ? [differences] : differences
    return {
      ...{ what, bytes, outcome: 'taken and compared' },
      problems: [...findUnlike(sheets, known.sheets), ...problems],
    }
  }

  async #conservation(index: number): Promise<CaseResult> {
    const random = seeded(this.#seed, 'conservation', index)
    const kind = tableKinds[index % tableKinds.length] ?? 'roster'
    const format = tableFormats[Math.floor(index / tableKinds.length) % tableFormats.length] ?? 'xlsx'
    const rows = randomTable(kind, random)
    const bytes = writeTable(rows, format)
    return this.#changed(`${kind} as ${format}`, bytes, 'data per 30 November 2025.xlsx', () => true)
  }
}

function describe(outcome: Outcome): string {
  if (outcome.refusal !== null) return `refused ${outcome.refusal.code}`
  const { summary, records, issues } = outcome
  return JSON.stringify([summary, records, issues])
}
