import type { Import } from '../../../contract/imports.ts'

type Sent = Pick<Import, 'id' | 'fileName' | 'size' | 'sha256' | 'completes' | 'status'>

/** A file as it was when it set out. */
export interface SentFile {
  readonly name: string
  readonly size: number
  /** `null` where the browser cannot make it: on a plain http address. */
  readonly sha256: string | null
  readonly completes: string | null
  /** Imports that were there before it was first sent; `null`: it never set out. */
  readonly known: readonly string[] | null
}

const open: readonly Import['status'][] = ['reading', 'draft', 'committing']

/**
 * The open import that already holds a file, so that a second press, a repeated
 * try or a lost answer never makes two drafts of one file.
 */
export function findOpen<Item extends Sent>(imports: readonly Item[], file: SentFile): Item | undefined {
  return imports.find(item => open.includes(item.status) && isOf(item, file))
}

/** Whether a file arrived that was on its way when its page was left, whatever has become of it since. */
export function hasArrived(imports: readonly Sent[], file: SentFile): boolean {
  return file.known !== null && imports.some(item => !file.known?.includes(item.id) && isOf(item, file))
}

/** Without a hash only an import that was not there before counts: two files may share name and size. */
function isOf(item: Sent, { name, size, sha256, completes, known }: SentFile): boolean {
  if (completes !== null && completes !== item.completes) return false
  if (sha256 !== null) return item.sha256 === sha256
  return item.fileName === name && item.size === size && known !== null && !known.includes(item.id)
}
