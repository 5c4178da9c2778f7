import type { DatabaseSync } from 'node:sqlite'
import { type AuditHead, emptyHash } from '../../../api/audit.ts'
import { isHeadMac } from './entry-hash.ts'

export interface StoredHead extends AuditHead {
  /** Whether the row is there, and was written by somebody who has the key. */
  readonly isGenuine: boolean
}

/** The ledger to be read, on whatever connection. */
export class LedgerView {
  readonly database: DatabaseSync
  readonly #key: Uint8Array

  constructor(database: DatabaseSync, key: Uint8Array) {
    this.database = database
    this.#key = key
  }

  /** What the head's row says, which may have been tampered with, and the entry that stands last: of one moment. */
  ends(): { readonly stored: StoredHead; readonly last: AuditHead } {
    const isNested = this.database.isTransaction
    if (!isNested) this.database.exec('begin')
    try {
      const last = this.entryBefore(Number.MAX_SAFE_INTEGER)
      return { stored: this.#storedHead(last), last }
    } finally {
      if (!isNested) this.database.exec('commit')
    }
  }

  /** The entry that stands before a number. */
  entryBefore(no: number): AuditHead {
    const row = this.database
      .prepare('select no, hash from audit_entries where no < ? order by no desc limit 1')
      .get(no)
    return row === undefined ? { no: 0, hash: emptyHash } : { no: Number(row.no), hash: String(row.hash) }
  }

  /** Whether nothing was ever written into it. */
  isUnused(): boolean {
    const { last } = this.ends()
    return last.no === 0 && this.database.prepare('select 1 from audit_head').get() === undefined
  }

  #storedHead(last: AuditHead): StoredHead {
    const row = this.database.prepare('select no, hash, mac from audit_head').get()
    if (row === undefined) return { no: 0, hash: emptyHash, isGenuine: last.no === 0 }
    const head = { no: Number(row.no), hash: String(row.hash) }
    return { ...head, isGenuine: isHeadMac(this.#key, 'row', head, String(row.mac)) }
  }
}
