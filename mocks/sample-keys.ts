import { deriveKeys, sampleSecret } from '../src/server/keys.ts'

/** Keys for tests and samples; their secret is published, so no server starts with it. */
export const sampleKeys = deriveKeys(sampleSecret)
