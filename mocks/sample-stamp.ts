import type { Stamp } from '../src/api/jobs.ts'

/** What a file of a sample says of its making. */
export const sampleStamp: Stamp = {
  by: 'Operator Contoh',
  at: new Date('2025-12-02T03:15:00Z'),
  traceId: 'bcdfghjkmnpqrstvbcdfghjk',
  head: { no: 1234, hash: 'c0ffee'.padEnd(64, '0') },
}
