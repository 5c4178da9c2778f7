import type { Actor } from '../domain/actor.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { AuditedCall } from './audited-call.ts'
import type { ReportJobs } from './jobs.ts'
import { type DisclosingFile, PeopleSeen } from './people-seen.ts'
import type { AsnQuery } from './store.ts'

/** Workbooks for one call. Whom they show is noted without the route's help. */
export interface CallReports {
  agency(agencyId: string, asOf: PlainDate): Promise<Uint8Array>
  city(asOf: PlainDate): Promise<Uint8Array>
  agencies(asOf: PlainDate): ReadableStream<Uint8Array>
  asnList(query: AsnQuery, format: 'xlsx' | 'csv'): Promise<Uint8Array>
}

/** Binds the making of workbooks to a caller. */
export function callReports(jobs: ReportJobs, actor: Actor, audited: AuditedCall): CallReports {
  const take = async (made: Promise<DisclosingFile>) => {
    const { bytes, people } = await made
    audited.seen.addAll(people)
    return bytes
  }
  return {
    agency: (agencyId, asOf) => take(jobs.agency(actor, agencyId, asOf, audited.stamp)),
    city: asOf => take(jobs.city(actor, asOf, audited.stamp)),
    asnList: (query, format) => take(jobs.asnList(actor, query, format, audited.stamp)),
    agencies: asOf =>
      jobs.agencies(actor, asOf, audited.stamp, async (id, people) => {
        const seen = new PeopleSeen()
        seen.addAll(people)
        await audited.endPart({ type: 'agency', id }, seen)
      }),
  }
}
