import { ConfigFault, readConfig } from '../server/config.ts'
import { readOrMakeKey } from '../server/key-file.ts'
import { deriveKeys } from '../server/keys.ts'
import { RecoveryFault, runRecovery } from '../server/recovery/run-recovery.ts'

try {
  const config = readConfig(process.env)
  // Data that is there keeps a missing key from being made anew.
  const { secret } = await readOrMakeKey({ ...config, hasData: true })
  await runRecovery(process.argv.slice(2), {
    dataDir: config.dataDir,
    keys: deriveKeys(secret),
    clock: () => new Date(),
    print: text => process.stdout.write(text),
  })
} catch (error) {
  if (!(error instanceof ConfigFault) && !(error instanceof RecoveryFault)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
