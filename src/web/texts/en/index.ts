import { accounts } from './accounts.ts'
import { agencies } from './agencies.ts'
import { coverage } from './coverage.ts'
import { failure } from './failure.ts'
import { frame } from './frame.ts'
import { identity } from './identity.ts'
import { imports } from './imports.ts'
import { overview } from './overview.ts'
import { pending } from './pending.ts'
import { reports } from './reports.ts'
import { states } from './states.ts'

export const texts = {
  accounts,
  agencies,
  coverage,
  failure,
  frame,
  identity,
  imports,
  overview,
  pending,
  reports,
  states,
} as const
