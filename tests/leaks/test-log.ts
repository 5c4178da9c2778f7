import { join } from 'node:path'

/**
 * Where servers that tests start write their log, at the most talkative level; `npm test` reads it
 * afterwards for personal data (`run-suites.ts`). A test run by itself logs nothing.
 */
const folder = process.env.TEST_LOG_FOLDER

export const testLogLevel = folder === undefined ? 'silent' : 'trace'
export const testLog = folder === undefined ? undefined : join(folder, `${process.pid}.log`)
