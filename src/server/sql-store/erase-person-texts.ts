import { neutralFileName } from '../../domain/neutral-file-name.ts'
import { erasedName } from '../../domain/tombstone.ts'
import type { Engine } from './engine.ts'
import type { PersonMatcher } from './erase-person-matcher.ts'
import type { Tombstones } from './erase-person-rows.ts'
import { type RenamedSheets, withSheets } from './erase-person-sheets.ts'
import { type PersonTrace, placeKey } from './erase-person-trace.ts'
import type { Db, Trx } from './schema.ts'
import { openAnswer } from './sealed-answers.ts'
import { sealColumns } from './sealed-columns.ts'
import { changeSealed, PageReader } from './sealed-pages.ts'
import type { ImportRow } from './stored-import.ts'

interface Finding {
  readonly importNo: number
  readonly seal: number
}

/**
 * Findings that quote the person, and those about rows that are theirs. Every finding is opened: whom a
 * finding names only its sealed text tells.
 */
export async function findingsOf(
  engine: Engine,
  db: Db,
  { places, matcher }: PersonTrace,
): Promise<Finding[]> {
  const rows = await db
    .selectFrom('import_issues')
    .select(['import_no', 'sheet', 'row', 'seal'])
    .where('seal', 'is not', null)
    .orderBy('import_no')
    .orderBy('seal')
    .execute()
  const pages = new PageReader(db, engine.seals, 'issues')
  const found: Finding[] = []
  for (const { import_no: importNo, sheet, row, seal } of rows) {
    const values = await pages.find(importNo, seal)
    const isTheirs = places.get(importNo)?.has(placeKey(sheet, row)) ?? false
    if (isTheirs || values.some(value => value !== null && matcher.isIn(value))) {
      found.push({ importNo, seal: seal as number })
    }
  }
  return found
}

/** The heading of the column stays, unless it is what names the person. */
export async function eraseFindings(
  { seals }: Engine,
  trx: Trx,
  findings: readonly Finding[],
  matcher: PersonMatcher,
): Promise<void> {
  for (const { importNo, seal } of findings) {
    await changeSealed(trx, seals, { importNo, part: 'issues', number: seal }, ([column = null]) => [
      column !== null && matcher.isIn(column) ? null : column,
      ...[null, null, null],
    ])
  }
}

const lists = [
  'mapping_json', 'ignored_columns_json', 'questions_json', 'remembered_json', 'answered_json', 'taught_json',
] as const // biome-ignore format: one list

/** What imports keep beside their rows: titles, answers, reasons and the numbers they were checked against. */
export async function eraseImportTexts(
  { seals }: Engine,
  trx: Trx,
  { matcher }: PersonTrace,
  tombstones: Tombstones,
  sheets: RenamedSheets,
): Promise<void> {
  for (const row of await trx.selectFrom('imports').selectAll().execute()) {
    const changed: Partial<ImportRow> = {}
    for (const column of lists) {
      const items = withSheets(JSON.parse(row[column]) as unknown[], sheets.get(row.no))
      const kept = JSON.stringify(items.filter(item => !matcher.isInJson(item)))
      if (kept !== row[column]) changed[column] = kept
    }
    const answers = Object.entries(JSON.parse(row.answers_json) as Record<string, string>)
    const kept = answers.filter(answer => !matcher.isInJson(answer))
    if (kept.length < answers.length) changed.answers_json = JSON.stringify(Object.fromEntries(kept))
    for (const column of ['preview_json', 'layout_json', 'error_json'] as const) {
      const value = row[column] === null ? null : withSheets(JSON.parse(row[column]), sheets.get(row.no))
      if (value !== null && sheets.has(row.no)) changed[column] = JSON.stringify(value)
      if (matcher.isInJson(value)) changed[column] = column === 'error_json' ? withoutDetail(value) : null
    }
    if (matcher.isMentioned(row.file_name)) {
      changed.file_name = neutralFileName(row.kind, row.file_name)
    }
    if (row.withdrawn_reason !== null && matcher.isMentioned(row.withdrawn_reason))
      changed.withdrawn_reason = erasedName
    const checkedAgainst = replaceAll(row.checked_against, tombstones)
    if (checkedAgainst !== row.checked_against) changed.checked_against = checkedAgainst
    if (Object.keys(changed).length === 0) continue
    await trx
      .updateTable('imports')
      .set(sealColumns(seals, row.no, changed))
      .where('no', '=', row.no)
      .execute()
  }
}

function withoutDetail({ code }: { readonly code: string }): string {
  return JSON.stringify({ code, detail: {} })
}

/** Answers that later files go by and that quote the person are forgotten. */
export async function eraseAnswers({ seals }: Engine, trx: Trx, { matcher }: PersonTrace): Promise<void> {
  for (const answer of await trx.selectFrom('remembered_answers').select(['id', 'sealed']).execute()) {
    if (!matcher.isInJson(openAnswer(seals, answer))) continue
    await trx.deleteFrom('remembered_answers').where('id', '=', answer.id).execute()
  }
  const taught = await trx
    .selectFrom('agency_aliases')
    .select(['folded', 'text'])
    .where('answer_id', 'is not', null)
    .execute()
  for (const { folded, text } of taught) {
    if (matcher.isIn(text)) await trx.deleteFrom('agency_aliases').where('folded', '=', folded).execute()
  }
}

/** Folds are known by the numbers they joined; gives whether one of them was the person's. */
export async function eraseFoldKeys(trx: Trx, tombstones: Tombstones): Promise<boolean> {
  let isChanged = false
  for (const { id, key } of await trx.selectFrom('folds').select(['id', 'key']).execute()) {
    const replaced = replaceAll(key, tombstones)
    if (replaced === key) continue
    await trx.updateTable('folds').set({ key: replaced }).where('id', '=', id).execute()
    isChanged = true
  }
  return isChanged
}

function replaceAll<Text extends string | null>(text: Text, tombstones: Tombstones): Text {
  let replaced: string | null = text
  for (const [key, tombstone] of tombstones) replaced = replaced?.replaceAll(key, tombstone) ?? null
  return replaced as Text
}
