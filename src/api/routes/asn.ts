import { listAsn, listChanges, readAsn } from '../../contract/asn.ts'
import { answer, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import { agencyInScope } from '../use-cases/agency-in-scope.ts'
import { asnQueryOf } from '../use-cases/asn-query.ts'

const maxChanges = 500

/** People: lists, one person, and who moved between two cut-offs. */
export function asnRoutes(): Route[] {
  return [
    answer(listAsn, async call => {
      const { offset, limit, ...filter } = call.query
      const query = await asnQueryOf(call, filter)
      const page = await call.store.listAsn({ ...query, offset, limit })
      return { asOf: query.asOf, ...page }
    }),
    answer(readAsn, async ({ store, params, query }) => {
      const asn = await store.findAsn(params.nip ?? '', query.asOf)
      if (asn === null) throw new CodedProblem('not-found')
      return asn
    }),
    answer(listChanges, async call => {
      const { from, to } = call.query
      const agencyId = await agencyInScope(call, call.query.agencyId)
      const { items, total } = await call.store.listChanges({ from, to, agencyId, limit: maxChanges })
      return { from, to, items, total }
    }),
  ]
}
