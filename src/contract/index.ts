import * as agencies from './agencies.ts'
import * as asn from './asn.ts'
import * as audit from './audit.ts'
import * as coverage from './coverage.ts'
import type { Endpoint, FileEndpoint } from './endpoint.ts'
import * as identity from './identity.ts'
import * as importChanges from './import-changes.ts'
import * as importContents from './import-contents.ts'
import * as imports from './imports.ts'
import * as nipLinks from './nip-links.ts'
import * as participation from './participation.ts'
import * as privacy from './privacy.ts'
import * as rememberedAnswers from './remembered-answers.ts'
import * as reports from './reports.ts'
import * as settings from './settings.ts'

/** Every call there is. A call missing here is neither routed, nor described, nor allowed. */
export const endpoints: readonly (Endpoint | FileEndpoint)[] = [
  identity,
  agencies,
  participation,
  asn,
  coverage,
  imports,
  importContents,
  importChanges,
  nipLinks,
  rememberedAnswers,
  reports,
  audit,
  privacy,
  settings,
].flatMap(module => Object.values(module).filter(isEndpoint))

function isEndpoint(value: unknown): value is Endpoint | FileEndpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value
}
