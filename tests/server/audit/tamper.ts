import type { DatabaseSync } from 'node:sqlite'
import { entryHash } from '../../../src/server/sql-store/audit/entry-hash.ts'
import { type EntryRow, entryColumns, guards } from '../../../src/server/sql-store/audit/ledger-tables.ts'
import type { WitnessSaid } from '../../../src/server/sql-store/audit/witness.ts'

/** A ledger at the moment before somebody who has the file but not the key changes it. */
export interface Scene {
  readonly database: DatabaseSync
  readonly entries: number
  /** Rows of the head as they were after each entry: genuine, but old. */
  readonly heads: readonly { no: number; hash: string; mac: string }[]
  readonly witness: WitnessSaid
}

export interface Chance {
  /** From 0 to below `below`. */
  int(below: number): number
  pick<Item>(items: readonly Item[]): Item
}

/** Changes the ledger, and gives what the witness says afterwards. */
type Tampering = (scene: Scene, chance: Chance) => WitnessSaid

const texts = ['2020-01-01T00:00:00.000Z', 'sign-out', 'refused', 'akun-lain', 'admin', '', 'x']
const without =
  (change: (scene: Scene, chance: Chance) => void): Tampering =>
  (scene, chance) => {
    for (const name of Object.keys(guards)) scene.database.exec(`drop trigger ${name}`)
    change(scene, chance)
    // Put back, so that only the chain can tell.
    for (const sql of Object.values(guards)) scene.database.exec(sql)
    return scene.witness
  }

const rowAt = ({ database }: Scene, no: number) =>
  database.prepare('select * from audit_entries where no = ?').get(no) as unknown as EntryRow

function put({ database }: Scene, row: EntryRow): void {
  const marks = entryColumns.map(() => '?').join(', ')
  database
    .prepare(`insert or replace into audit_entries (${entryColumns.join(', ')}) values (${marks})`)
    .run(...entryColumns.map(column => row[column]))
}

function setHead({ database }: Scene, head: { no: number; hash: string; mac: string }): void {
  database.prepare('update audit_head set no = ?, hash = ?, mac = ?').run(head.no, head.hash, head.mac)
}

function changed(row: EntryRow, column: keyof EntryRow, chance: Chance): EntryRow {
  const before = row[column]
  if (typeof before === 'number') return { ...row, [column]: before + 1 + chance.int(5) }
  if (column === 'hash') return { ...row, hash: flipped(row.hash, chance) }
  if (column === 'detail') return { ...row, detail: JSON.stringify({ rows: -1 - chance.int(99) }) }
  return { ...row, [column]: chance.pick(texts.filter(text => text !== before)) }
}

function flipped(hash: string, chance: Chance): string {
  const at = chance.int(hash.length)
  return hash.slice(0, at) + (hash[at] === '0' ? '1' : '0') + hash.slice(at + 1)
}

/** Everything that can be done to a ledger without its key. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  'an entry edited': without((scene, chance) => {
    const columns = entryColumns.filter(column => column !== 'no')
    put(scene, changed(rowAt(scene, 1 + chance.int(scene.entries)), chance.pick(columns), chance))
  }),
  'an entry edited and hashed with a made-up key, and all behind it': without((scene, chance) => {
    const from = 1 + chance.int(scene.entries)
    let previous = from === 1 ? '0'.repeat(64) : rowAt(scene, from - 1).hash
    const key = Buffer.alloc(32, chance.int(256))
    for (let no = from; no <= scene.entries; no++) {
      const row = no === from ? changed(rowAt(scene, no), 'detail', chance) : rowAt(scene, no)
      previous = entryHash(key, previous, row)
      put(scene, { ...row, hash: previous })
    }
    scene.database.prepare('update audit_head set hash = ?').run(previous)
  }),
  'an entry deleted': without((scene, chance) => {
    scene.database.prepare('delete from audit_entries where no = ?').run(1 + chance.int(scene.entries))
  }),
  'an entry deleted and those behind it moved up': without((scene, chance) => {
    const no = 1 + chance.int(scene.entries - 1)
    scene.database.prepare('delete from audit_entries where no = ?').run(no)
    for (let at = no + 1; at <= scene.entries; at++) {
      scene.database.prepare('update audit_entries set no = ? where no = ?').run(at - 1, at)
    }
    const last = rowAt(scene, scene.entries - 1)
    scene.database.prepare('update audit_head set no = ?, hash = ?').run(last.no, last.hash)
  }),
  'an entry inserted between others': without((scene, chance) => {
    const no = 1 + chance.int(scene.entries)
    for (let at = scene.entries; at >= no; at--) {
      scene.database.prepare('update audit_entries set no = ? where no = ?').run(at + 1, at)
    }
    put(scene, { ...rowAt(scene, no + 1), no })
  }),
  'an entry added at the end': without((scene, chance) => {
    const copied = rowAt(scene, 1 + chance.int(scene.entries))
    put(scene, { ...copied, no: scene.entries + 1 })
    if (chance.int(2) === 0) {
      scene.database.prepare('update audit_head set no = ?, hash = ?').run(scene.entries + 1, copied.hash)
    }
  }),
  'two entries exchanged': without((scene, chance) => {
    const a = 1 + chance.int(scene.entries)
    const b = 1 + ((a + chance.int(scene.entries - 1)) % scene.entries)
    const [first, second] = [rowAt(scene, a), rowAt(scene, b)]
    put(scene, { ...second, no: a, ...(chance.int(2) === 0 && { hash: first.hash }) })
    put(scene, { ...first, no: b, ...(chance.int(2) === 0 && { hash: second.hash }) })
  }),
  'the end cut off': without((scene, chance) => {
    const left = chance.int(scene.entries)
    scene.database.prepare('delete from audit_entries where no > ?').run(left)
  }),
  'the end cut off and the head set back to what it was then': without((scene, chance) => {
    const left = 1 + chance.int(scene.entries - 1)
    scene.database.prepare('delete from audit_entries where no > ?').run(left)
    setHead(scene, scene.heads[left - 1] as (typeof scene.heads)[number])
  }),
  'everything deleted': without(scene => {
    scene.database.exec('delete from audit_entries; delete from audit_head')
  }),
  'the head set back': (scene, chance) => {
    setHead(scene, scene.heads[chance.int(scene.entries - 1)] as (typeof scene.heads)[number])
    return scene.witness
  },
  'the head forged': (scene, chance) => {
    const head = scene.heads[chance.int(scene.entries)] as (typeof scene.heads)[number]
    setHead(scene, { ...head, mac: flipped(head.mac, chance) })
    return scene.witness
  },
  'the head deleted': scene => {
    scene.database.exec('delete from audit_head')
    return scene.witness
  },
  'the witness deleted': () => ({ kind: 'none' }),
  'the witness spoilt': () => ({ kind: 'unreadable' }),
  'whom an entry showed exchanged for whom another showed': (scene, chance) => {
    const [a, b] = pairOf(scene, 'audit_people', 'sha256', chance)
    scene.database.prepare('update audit_people set sha256 = ? where no = ?').run(b.value, a.no)
    return scene.witness
  },
  'whom an entry showed deleted': (scene, chance) => {
    const [a] = pairOf(scene, 'audit_people', 'sha256', chance)
    scene.database.prepare('delete from audit_people where no = ?').run(a.no)
    return scene.witness
  },
  'people struck from a set': ({ database, witness }, chance) => {
    const sets = database.prepare('select sha256, ids from audit_people_sets').all()
    const { sha256, ids } = chance.pick(sets)
    const bytes = Buffer.from(ids as Uint8Array)
    const spoilt = chance.int(2) === 0 ? bytes.subarray(0, bytes.length - 10) : bytes
    if (spoilt === bytes) bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    database.prepare('update audit_people_sets set ids = ? where sha256 = ?').run(spoilt, sha256 as string)
    return witness
  },
  'a set of people deleted': ({ database, witness }, chance) => {
    const { sha256 } = chance.pick(database.prepare('select sha256 from audit_people_sets').all())
    database.prepare('delete from audit_people_sets where sha256 = ?').run(sha256 as string)
    return witness
  },
  'a reason exchanged for another': (scene, chance) => {
    const [a, b] = pairOf(scene, 'audit_sealed', 'sealed', chance)
    scene.database.prepare('update audit_sealed set sealed = ? where no = ?').run(b.value, a.no)
    return scene.witness
  },
  'a reason deleted': (scene, chance) => {
    const [a] = pairOf(scene, 'audit_sealed', 'sealed', chance)
    scene.database.prepare('delete from audit_sealed where no = ?').run(a.no)
    return scene.witness
  },
  'a guard taken away': ({ database, witness }, chance) => {
    database.exec(`drop trigger ${chance.pick(Object.keys(guards))}`)
    return witness
  },
}

function pairOf({ database }: Scene, table: string, column: string, chance: Chance) {
  const rows = database.prepare(`select no, ${column} as value from ${table}`).all() as {
    no: number
    value: string
  }[]
  const first = chance.pick(rows)
  const second = chance.pick(rows.filter(({ value }) => value !== first.value))
  return [first, second] as const
}
