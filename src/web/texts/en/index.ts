import { accounts } from './accounts.ts'
import { agencies } from './agencies.ts'
import { agencySettings } from './agency-settings.ts'
import { audit } from './audit.ts'
import { coverage } from './coverage.ts'
import { failure } from './failure.ts'
import { frame } from './frame.ts'
import { identity } from './identity.ts'
import { imports } from './imports.ts'
import { links } from './links.ts'
import { memory } from './memory.ts'
import { overview } from './overview.ts'
import { pending } from './pending.ts'
import { privacy } from './privacy.ts'
import { reports } from './reports.ts'
import { reveal } from './reveal.ts'
import { states } from './states.ts'

export const texts = {
  accounts,
  agencies,
  agencySettings,
  audit,
  coverage,
  failure,
  frame,
  identity,
  imports,
  links,
  memory,
  overview,
  pending,
  privacy,
  reports,
  reveal,
  states,
} as const
