import { BiffBytes, type BiffRecord, recordsOf } from './biff-records.ts'
import { FileRefusal } from './refusal.ts'
import { isBuiltinDate, isDateCode } from './xlsx-styles.ts'
import { damaged } from './zip-directory.ts'

export type BiffVersion = 2 | 3 | 4 | 5 | 8

interface BiffSheet {
  readonly name: string
  readonly hidden: boolean
  /** Where its records begin. */
  readonly start: number
}

/** What the records before the sheets say. */
export interface BiffWorkbook {
  readonly version: BiffVersion
  readonly sheets: readonly BiffSheet[]
  readonly date1904: boolean
  readonly strings: readonly string[]
  /** Whether the cell style of this index shows a date. */
  readonly isDate: (style: number) => boolean
  readonly isDateFormat: (format: number) => boolean
  /** Text of a record's rest, in the way of this version; `length` counts characters. */
  readonly text: (bytes: BiffBytes, length: number) => string
}

/** Reads the beginning of a stream of Excel records; a stream without OLE around it has one sheet, named `name`. */
export function readBiffWorkbook(stream: Uint8Array, name: string): BiffWorkbook {
  const reader = new GlobalsReader()
  for (const record of recordsOf(stream, 0)) reader.take(record)
  const { version, isSheet } = reader
  const workbook = reader.finish()
  return isSheet || version < 5 ? { ...workbook, sheets: [{ name, hidden: false, start: 0 }] } : workbook
}

/** The version a substream's first record tells. Version 0 is how small PHP writers begin theirs. */
function versionOf({ type, data, view }: BiffRecord): BiffVersion {
  if (type === 0x0009) return 2
  if (type === 0x0209) return 3
  if (type === 0x0409) return 4
  return data.length >= 2 && view.getUint16(0, true) === 0x0600 ? 8 : 5
}

class GlobalsReader {
  version: BiffVersion = 8
  isSheet = false
  #isFirst = true
  #date1904 = false
  #codePage = 1252
  #strings: string[] = []
  readonly #sheets: BiffSheet[] = []
  readonly #formats: string[] = []
  readonly #formatById = new Map<number, string>()
  readonly #styles: number[] = []

  take(record: BiffRecord): void {
    if (this.#isFirst) {
      this.#begin(record)
      return
    }
    const { type, data, view } = record
    // Everything behind it is ciphered.
    if (type === 0x002f) throw new FileRefusal('file-encrypted', { entry: '' })
    if (type === 0x0022) this.#date1904 = data[0] === 1
    else if (type === 0x0042 && data.length >= 2) this.#codePage = view.getUint16(0, true)
    else if (type === 0x0085) this.#sheet(record)
    else if (type === 0x00fc) this.#readStrings(record)
    else if (type === 0x041e || type === 0x001e) this.#format(record)
    else if (type === 0x00e0) this.#styles.push(view.getUint16(2, true))
    else if (type === 0x0243 || type === 0x0443) this.#styles.push(data[1] ?? 0)
    else if (type === 0x0043) this.#styles.push((data[2] ?? 0) & 0x3f)
  }

  finish(): BiffWorkbook {
    const { version } = this
    return {
      version,
      sheets: this.#sheets,
      date1904: this.#date1904,
      strings: this.#strings,
      isDate: style => this.#isDateFormat(this.#styles[style]),
      isDateFormat: format => this.#isDateFormat(format),
      text: (bytes, length) => this.#text(bytes, length),
    }
  }

  #begin(record: BiffRecord): void {
    this.#isFirst = false
    this.version = versionOf(record)
    const kind = record.data.length >= 4 ? record.view.getUint16(2, true) : 0x10
    if (this.version === 4 && (kind & 0x100) !== 0)
      throw new FileRefusal('format-unsupported', { format: 'xlw' })
    this.isSheet = kind === 0x10
  }

  #sheet(record: BiffRecord): void {
    const { data, view } = record
    if (data.length < 8) throw damaged('record', 'Workbook')
    // Macro and chart sheets hold no rows.
    if (data[5] !== 0) return
    const bytes = new BiffBytes(record, 6)
    const name = this.#text(bytes, bytes.byte())
    this.#sheets.push({ name, hidden: ((data[4] ?? 0) & 3) !== 0, start: view.getUint32(0, true) })
  }

  #readStrings(record: BiffRecord): void {
    const bytes = new BiffBytes(record, 4)
    const count = bytes.uint32()
    const strings: string[] = []
    for (let i = 0; i < count; i++) strings.push(bytes.text(bytes.uint16()))
    this.#strings = strings
  }

  #format(record: BiffRecord): void {
    const { type, view } = record
    if (this.version >= 5) {
      const bytes = new BiffBytes(record, 2)
      const length = this.version === 8 ? bytes.uint16() : bytes.byte()
      this.#formatById.set(view.getUint16(0, true), this.#text(bytes, length))
      return
    }
    const bytes = new BiffBytes(record, type === 0x041e ? 2 : 0)
    this.#formats.push(this.#text(bytes, bytes.byte()))
  }

  #isDateFormat(format: number | undefined): boolean {
    if (format === undefined) return false
    const code = this.version < 5 ? this.#formats[format] : this.#formatById.get(format)
    return code === undefined ? this.version >= 5 && isBuiltinDate(format) : isDateCode(code)
  }

  #text(bytes: BiffBytes, length: number): string {
    return this.version === 8 ? bytes.text(length) : decodeNarrow(bytes.bytes(length), this.#codePage)
  }
}

const codePages: Readonly<Record<number, string>> = {
  10000: 'macintosh',
  32768: 'macintosh',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
}

function decodeNarrow(bytes: Uint8Array, codePage: number): string {
  if (bytes.every(byte => byte < 0x80)) return String.fromCharCode(...bytes)
  try {
    // Small writers put UTF-8 in without saying so; no other text happens to be valid UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const isWindows = codePage === 874 || (codePage >= 1250 && codePage <= 1258)
    return new TextDecoder(
      codePages[codePage] ?? (isWindows ? `windows-${codePage}` : 'windows-1252'),
    ).decode(bytes)
  }
}
