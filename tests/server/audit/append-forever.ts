import { writeSync } from 'node:fs'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { openLedger } from '../../../src/server/sql-store/open-ledger.ts'

// Run as a process of its own, to be killed: appends as fast as it can, and tells what is acknowledged.
const file = process.argv[2]
if (file === undefined) throw new Error('which file?')
const { audit } = await openLedger({ file, keys: sampleKeys, clock: () => new Date() })
for (;;) {
  const heads = await Promise.all(
    Array.from({ length: 1 + Math.floor(Math.random() * 20) }, () =>
      audit.note({ action: 'people-seen', actorId: 'akun-operator', role: 'operator' }),
    ),
  )
  writeSync(1, `${heads.at(-1)?.no}\n`)
}
