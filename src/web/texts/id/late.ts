import { accounts } from './accounts.ts'
import { agencySettings } from './agency-settings.ts'
import { audit } from './audit.ts'
import { identity } from './identity.ts'
import { imports } from './imports.ts'
import { links } from './links.ts'
import { memory } from './memory.ts'
import { pending } from './pending.ts'
import { privacy } from './privacy.ts'
import { reports } from './reports.ts'
import { reveal } from './reveal.ts'

/** What the other screens say: fetched with the first of them. */
export const texts = {
  accounts,
  agencySettings,
  audit,
  identity,
  imports,
  links,
  memory,
  pending,
  privacy,
  reports,
  reveal,
} as const
