const firstSlots = 1 << 10
const firstBytes = 1 << 14

/**
 * Numbers keys in the order they come. Millions of strings in a `Map` take some
 * hundred bytes each and slow the collector down; here a key takes its own
 * length and a dozen bytes. Keys are compared byte by byte, never by hash alone.
 */
export class KeyIndex {
  readonly #encoder = new TextEncoder()
  /** Open addressing: the number of a key and 1, or 0. */
  #slots = new Int32Array(firstSlots)
  #hashes = new Int32Array(firstSlots / 2)
  #ends = new Uint32Array(firstSlots / 2)
  #bytes = new Uint8Array(firstBytes)
  #size = 0
  #end = 0
  // Of the key that was looked up last: its bytes lie behind the last key, its hash and slot are known.
  #length = 0
  #hash = 0
  #slot = 0

  get size(): number {
    return this.#size
  }

  /** The number of a key, or -1. */
  find(key: string): number {
    this.#read(key)
    const mask = this.#slots.length - 1
    for (let slot = this.#hash & mask; ; slot = (slot + 1) & mask) {
      const no = (this.#slots[slot] as number) - 1
      if (no < 0 || (this.#hashes[no] === this.#hash && this.#isKey(no))) {
        this.#slot = slot
        return no
      }
    }
  }

  /** Gives a key that is not there yet the next number. */
  add(key: string): number {
    if (this.find(key) >= 0) throw new Error('a key is added once')
    const no = this.#size++
    this.#slots[this.#slot] = no + 1
    this.#hashes[no] = this.#hash
    this.#end += this.#length
    this.#ends[no] = this.#end
    if (this.#size === this.#hashes.length) this.#grow()
    return no
  }

  /** The numbers of all keys, the keys in ascending order of their bytes. */
  sorted(): Uint32Array {
    const numbers = Uint32Array.from({ length: this.#size }, (_, no) => no)
    // Six bytes as one number decide nearly every comparison.
    const begins = new Float64Array(this.#size)
    for (let no = 0; no < this.#size; no++) {
      const start = this.#startOf(no)
      const length = (this.#ends[no] as number) - start
      let begin = 0
      for (let i = 0; i < 6; i++) begin = begin * 256 + (i < length ? (this.#bytes[start + i] as number) : 0)
      begins[no] = begin
    }
    return numbers.sort((a, b) => (begins[a] as number) - (begins[b] as number) || this.#compare(a, b))
  }

  #startOf(no: number): number {
    return no === 0 ? 0 : (this.#ends[no - 1] as number)
  }

  #compare(a: number, b: number): number {
    const [startA, startB] = [this.#startOf(a), this.#startOf(b)]
    const [lengthA, lengthB] = [(this.#ends[a] as number) - startA, (this.#ends[b] as number) - startB]
    for (let i = 0; i < lengthA && i < lengthB; i++) {
      const difference = (this.#bytes[startA + i] as number) - (this.#bytes[startB + i] as number)
      if (difference !== 0) return difference
    }
    return lengthA - lengthB
  }

  /** Writes the key behind the last one and takes its hash. */
  #read(key: string): void {
    const longest = key.length * 3
    if (this.#end + longest > this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2 + longest)
      wider.set(this.#bytes)
      this.#bytes = wider
    }
    const bytes = this.#bytes
    let at = this.#end
    let hash = 0
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i)
      if (code > 127) {
        at = this.#end + this.#encoder.encodeInto(key, bytes.subarray(this.#end)).written
        break
      }
      bytes[at++] = code
      hash = Math.imul(hash ^ code, 0x5bd1e995)
      hash ^= hash >>> 15
    }
    this.#length = at - this.#end
    this.#hash = hash
  }

  #isKey(no: number): boolean {
    const bytes = this.#bytes
    const start = this.#startOf(no)
    if ((this.#ends[no] as number) - start !== this.#length) return false
    for (let i = 0; i < this.#length; i++) if (bytes[start + i] !== bytes[this.#end + i]) return false
    return true
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2)
    hashes.set(this.#hashes)
    this.#hashes = hashes
    const ends = new Uint32Array(hashes.length)
    ends.set(this.#ends)
    this.#ends = ends
    const slots = new Int32Array(hashes.length * 2)
    const mask = slots.length - 1
    for (let no = 0; no < this.#size; no++) {
      let slot = (hashes[no] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = no + 1
    }
    this.#slots = slots
  }
}
