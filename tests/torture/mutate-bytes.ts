import type { Random } from '../../mocks/random.ts'

export interface Mutation {
  readonly bytes: Uint8Array
  /** What was done, for whoever looks at a failure. */
  readonly what: string
}

/** Damages a file as disks, lines and broken programs do; `other` is what it may be spliced with. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Mutation {
  const kind = random.pick(['bits', 'bits', 'run', 'cut', 'insert', 'remove', 'splice', 'copy'] as const)
  const at = random.between(0, bytes.length - 1)
  switch (kind) {
    case 'bits': {
      const flips = random.pick([1, 1, 1, 2, 8, 64])
      const changed = bytes.slice()
      for (let flip = 0; flip < flips; flip++) {
        const place = random.between(0, bytes.length - 1)
        changed[place] = (changed[place] ?? 0) ^ (1 << random.between(0, 7))
      }
      return { bytes: changed, what: `${flips} bits flipped` }
    }
    case 'run': {
      const changed = bytes.slice()
      const end = Math.min(bytes.length, at + random.between(1, 300))
      const fill = random.pick([0, 0xff, 0x20, -1])
      for (let place = at; place < end; place++) changed[place] = fill < 0 ? random.between(0, 255) : fill
      return { bytes: changed, what: `bytes ${at} to ${end} overwritten` }
    }
    case 'cut':
      return { bytes: bytes.slice(0, at), what: `cut off at ${at}` }
    case 'insert': {
      const more = Uint8Array.from({ length: random.between(1, 200) }, () => random.between(0, 255))
      return { bytes: joined(bytes.subarray(0, at), more, bytes.subarray(at)), what: `inserted at ${at}` }
    }
    case 'remove': {
      const end = at + random.between(1, 200)
      return { bytes: joined(bytes.subarray(0, at), bytes.subarray(end)), what: `removed ${at} to ${end}` }
    }
    case 'copy': {
      const end = at + random.between(1, 2000)
      const part = bytes.subarray(at, end)
      return {
        bytes: joined(bytes.subarray(0, end), part, bytes.subarray(end)),
        what: `twice ${at} to ${end}`,
      }
    }
    case 'splice': {
      const from = random.between(0, other.length - 1)
      return {
        bytes: joined(bytes.subarray(0, at), other.subarray(from)),
        what: `spliced at ${at} and ${from}`,
      }
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
