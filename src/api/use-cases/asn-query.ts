import type { AsnFilter } from '../../contract/asn.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { ActorCall } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { ActorStore, AsnQuery } from '../store.ts'
import { agencyInScope } from './agency-in-scope.ts'

/** The filter of a list at the cut-off that answers it, narrowed to the caller's agency. */
export async function asnQueryOf(
  call: Pick<ActorCall, 'actor' | 'scope' | 'store'>,
  filter: AsnFilter,
): Promise<AsnQuery> {
  const agencyId = await agencyInScope(call, filter.agencyId)
  const asOf = await getCutOff(call.store, filter.asOf)
  return { ...filter, agencyId, asOf }
}

/** The cut-off that answers "as of"; refuses when there is no data yet. */
export async function getCutOff(store: ActorStore, asOf: PlainDate | undefined): Promise<PlainDate> {
  const cutOff = await store.findCutOff(asOf)
  if (cutOff === null) throw new CodedProblem('no-data')
  return cutOff
}
