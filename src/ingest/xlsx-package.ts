import type { Container } from './container.ts'
import { attributeOf, decodeXml, tagsOf } from './xlsx-xml.ts'
import type { ZipEntry } from './zip-directory.ts'
import { damaged } from './zip-directory.ts'

// A workbook part or style sheet beyond this is no office's work and would be held whole in memory.
const largestPart = 64 * 1024 * 1024

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly entry: ZipEntry
}

interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly sharedStrings: ZipEntry | undefined
  readonly styles: ZipEntry | undefined
}

export interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** Where the workbook part lies, by the package's own relationships; undefined if it names none. */
export async function findWorkbookPart(container: Container): Promise<ZipEntry | undefined> {
  const root = await readRelationships(container, '')
  const target = root.find(each => each.type === 'officeDocument')?.target
  return (target === undefined ? undefined : container.find(target)) ?? container.find('xl/workbook.xml')
}

/** The sheets in the order and under the names the workbook gives them, whatever their files are called. */
export async function readWorkbookParts(container: Container, workbook: ZipEntry): Promise<WorkbookParts> {
  const { byId, entryOf } = await partsByRelationship(container, workbook)
  const sheets: SheetPart[] = []
  let date1904 = false
  let inSheets = false
  for (const { name, tag, closes } of tagsOf(await readText(container, workbook), workbook.name)) {
    if (name === 'sheets') inSheets = !closes
    else if (name === 'workbookPr' && !closes) date1904 = isTrue(attributeOf(tag, 'date1904'))
    else if (name === 'sheet' && inSheets && !closes) {
      const part = sheetPart(container, byId, tag, workbook.name)
      if (part !== undefined) sheets.push(part)
    }
  }
  return { sheets, date1904, sharedStrings: entryOf('sharedStrings'), styles: entryOf('styles') }
}

interface RelatedParts {
  readonly byId: ReadonlyMap<string, Relationship>
  /** The first part of a type, if the package has it. */
  entryOf(type: string): ZipEntry | undefined
  allOf(type: string): ZipEntry[]
}

/** What a part links to. */
export async function partsByRelationship(container: Container, part: ZipEntry): Promise<RelatedParts> {
  const relationships = await readRelationships(container, part.name.replaceAll('\\', '/'))
  const allOf = (type: string) =>
    relationships.flatMap(each => (each.type === type ? (container.find(each.target) ?? []) : []))
  return {
    byId: new Map(relationships.map(each => [each.id, each])),
    entryOf: type => allOf(type)[0],
    allOf,
  }
}

function sheetPart(
  container: Container,
  byId: ReadonlyMap<string, Relationship>,
  tag: string,
  workbook: string,
): SheetPart | undefined {
  const relationship = byId.get(attributeOf(tag, 'id') ?? '')
  if (relationship === undefined) throw damaged('sheet-missing', workbook)
  // Chart, dialog and macro sheets hold no rows.
  if (relationship.type !== 'worksheet') return undefined
  const entry = container.find(relationship.target)
  if (entry === undefined) throw damaged('sheet-missing', relationship.target)
  const state = attributeOf(tag, 'state')
  return { name: attributeOf(tag, 'name') ?? '', hidden: state === 'hidden' || state === 'veryHidden', entry }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** Reads a part whole, for the few small ones. */
export async function readText(container: Container, entry: ZipEntry): Promise<string> {
  if (entry.size > largestPart) throw damaged('too-long', entry.name)
  const pieces: string[] = []
  for await (const text of decodeXml(container.read(entry), entry.name)) pieces.push(text)
  return pieces.join('')
}

/** `path` is the part they belong to, '' for the package itself. Links to outside files are left out. */
async function readRelationships(container: Container, path: string): Promise<Relationship[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const entry = container.find(`${folder}_rels/${path.slice(folder.length)}.rels`)
  if (entry === undefined) return []
  const relationships: Relationship[] = []
  for (const { name, tag, closes } of tagsOf(await readText(container, entry), entry.name)) {
    if (name !== 'Relationship' || closes || attributeOf(tag, 'TargetMode') === 'External') continue
    // Transitional and strict files use different namespaces; the last step of the type is the same.
    const type = (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? ''
    const target = resolveTarget(folder, attributeOf(tag, 'Target') ?? '')
    relationships.push({ id: attributeOf(tag, 'Id') ?? '', type, target })
  }
  return relationships
}

function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return decodePath(steps.join('/'))
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
