import { runBreachKit } from '../server/breach/run-breach-kit.ts'
import { ConfigFault, readConfig } from '../server/config.ts'
import { readOrMakeKey } from '../server/key-file.ts'
import { deriveKeys } from '../server/keys.ts'
import { BreachFault } from '../server/sql-store/breach/gather-breach.ts'

try {
  const config = readConfig(process.env)
  // Data that is there keeps a missing key from being made anew.
  const { secret } = await readOrMakeKey({ ...config, hasData: true })
  await runBreachKit(process.argv.slice(2), {
    dataDir: config.dataDir,
    keys: deriveKeys(secret),
    clock: () => new Date(),
    print: text => process.stdout.write(text),
  })
} catch (error) {
  if (!(error instanceof ConfigFault) && !(error instanceof BreachFault)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
