import { listTargets, listTariffs, readCoverage } from '../../contract/coverage.ts'
import { answer, type Route } from '../call.ts'
import { coverageAsOf } from '../use-cases/coverage-as-of.ts'

/** Coverage against targets, and the tables behind it. */
export function coverageRoutes(): Route[] {
  return [
    answer(readCoverage, ({ store, query }) => coverageAsOf(store, query.asOf)),
    answer(listTargets, ({ store }) => store.targets()),
    answer(listTariffs, ({ store }) => store.tariffs()),
  ]
}
