import { sql } from 'kysely'
import { expect } from 'vitest'
import type { SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { actors, day } from './city.ts'

/**
 * The counts of a city once more, in plain SQL over the raw rows, knowing
 * nothing of the fold. For workers of whom none is near 65, whole-city files only.
 */
async function countBySql(store: SqlStore, asOf: string) {
  const latest = (kind: string) =>
    sql`(select no from imports where status = 'committed' and kind = ${kind} and as_of <= ${asOf}
         order by as_of desc, sequence desc limit 1)`
  const { rows } = await sql<Record<string, number>>`
    with person as (select distinct nip from roster_rows where import_no = ${latest('roster')}),
    pair as (select distinct nip, nik from registration_rows where import_no = ${latest('registrations')}),
    debit as (select nip, nik, result, amount from debit_rows where month = ${asOf} and import_no =
               (select i.no from imports i where status = 'committed' and kind = 'debits' and exists
                 (select 1 from debit_rows d where d.import_no = i.no and d.month = ${asOf})
               order by sequence desc limit 1) and ${latest('memberships')} is null),
    -- Nobody's programme is given, so each costs 16,800 a month.
    share as (select pair.nip, pair.nik, whole.result, whole.amount,
               16800 * count(*) over (partition by pair.nip) as expected
             from pair join debit whole on whole.nip = pair.nip and whole.nik is null
             where not exists (select 1 from debit n where n.nip = pair.nip and n.nik = pair.nik)),
    word as (select nik, case status when 'active' then 0 when 'arrears' then 1 when 'awaiting' then 2
               when 'ended' then 3 else 4 end as rank
             from membership_rows where import_no = ${latest('memberships')}
               and (segment is null or segment = 'BPU')
             union all select nik, case result when 'success' then 0 else 1 end from debit where nik is not null
             union all select nik, case when result = 'failure' then 1
               when coalesce(amount, 0) >= expected then 0 else 2 end from share),
    said as (select nik, min(rank) as best from word group by nik),
    worker as (select pair.nip, pair.nik, coalesce(said.best, 2) as best from pair left join said using (nik)),
    state as (select person.nip, case
        when min(worker.best) is null then 'none'
        when min(worker.best) = 0 then 'active'
        when max(case when worker.best in (1, 3, 4) then 1 else 0 end) = 1 then 'lapsed'
        else 'awaiting' end as state
      from person left join worker using (nip) group by person.nip)
    select (select count(*) from state) as headcount,
      (select count(*) from state where state = 'active') as active,
      (select count(*) from state where state = 'lapsed') as lapsed,
      (select count(*) from state where state = 'awaiting') as awaiting,
      (select count(*) from state where state = 'none') as none,
      (select count(*) from state where state <> 'none') as "registeredSponsors",
      (select count(distinct nik) from worker) as "registeredWorkers",
      (select count(distinct nik) from worker where best = 0) as "activeWorkers",
      (select count(distinct nip) from pair where nip not in (select nip from person)) as unmatched
  `.execute(store.db)
  return rows[0]
}

/** Holds every cut-off's stored tally against the counts in SQL, and its parts against its whole. */
export async function expectOracleAgrees(store: SqlStore): Promise<void> {
  const mayor = store.for(actors.mayor)
  for (const { asOf } of await mayor.cutOffs()) {
    const answer = await mayor.findParticipation(day(asOf), 'all')
    if (answer === null) continue
    const { city } = answer
    const counted = await countBySql(store, answer.asOf)
    const {
      unmatchedSponsors,
      unmatchedWorkers: _,
      medianWorkers: __,
      maxWorkers: ___,
      exempt,
      ...tally
    } = city
    expect({ ...tally, unmatched: unmatchedSponsors.left + unmatchedSponsors.unknown }).toEqual({
      ...counted,
    })
    expect(city.active + exempt + city.lapsed + city.awaiting + city.none).toBe(city.headcount)
    const people = answer.agencies.reduce((sum, { tally: agency }) => sum + agency.headcount, 0)
    expect(people).toBe(city.headcount)
  }
}
