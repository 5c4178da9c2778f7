import type { PersonNumber } from '../../../api/audit.ts'
import type { PeopleList } from '../../../api/people-seen.ts'
import type { Seals } from '../seals.ts'
import { personIdBytes, personIdOf } from './person-id.ts'

/** Opaque ids that were made, by number: a list that is looked at again costs no hashing. */
const rememberedIds = 100_000
const headerBytes = 4

export interface PeopleBlob {
  readonly people: number
  /** How many ASN come first, in four bytes; then ids in order, ASN before workers. */
  readonly bytes: Uint8Array
}

/** Turns people into a set of opaque ids; the same people give the same bytes. */
export class PeopleBlobs {
  readonly #key: Uint8Array
  readonly #seals: Pick<Seals, 'openWorkerId'>
  readonly #known = new Map<string, string>()

  constructor(key: Uint8Array, seals: Pick<Seals, 'openWorkerId'>) {
    this.#key = key
    this.#seals = seals
  }

  of({ nips, niks, workerIds }: PeopleList): PeopleBlob {
    const asn = inOrder(nips.map(nip => this.#id('p', nip, () => ({ nip }))))
    const workers = inOrder([
      ...niks.map(nik => this.#id('n', nik, () => ({ nik }))),
      ...workerIds.map(id => this.#id('w', id, () => ({ nik: this.#seals.openWorkerId(id) }))),
    ])
    const header = Buffer.alloc(headerBytes)
    header.writeUInt32BE(asn.length)
    const bytes = Buffer.concat([header, Buffer.from(asn.join('') + workers.join(''), 'latin1')])
    return { people: asn.length + workers.length, bytes }
  }

  /** As text of one letter a byte, which is sorted many times faster than bytes are. */
  #id(kind: string, text: string, person: () => PersonNumber): string {
    const key = kind + text
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const made = Buffer.from(personIdOf(this.#key, person())).toString('latin1')
    if (this.#known.size >= rememberedIds) this.#known.clear()
    this.#known.set(key, made)
    return made
  }
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1))
}

/** The people of a set, ASN first. */
export function* peopleIn(blob: Uint8Array): Generator<{ id: Buffer; kind: 'asn' | 'worker' }> {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength)
  const asn = bytes.readUInt32BE(0)
  for (let at = headerBytes, no = 0; at < bytes.length; at += personIdBytes, no++) {
    yield { id: bytes.subarray(at, at + personIdBytes), kind: no < asn ? 'asn' : 'worker' }
  }
}

/** Whether a set holds somebody, of ids that lie at whole places. */
export function holdsPerson(blob: Uint8Array, id: Uint8Array): boolean {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength)
  for (let at = bytes.indexOf(id, headerBytes); at >= 0; at = bytes.indexOf(id, at + 1)) {
    if ((at - headerBytes) % personIdBytes === 0) return true
  }
  return false
}
