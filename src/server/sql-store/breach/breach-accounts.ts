import type { AuditDetail } from '../../../api/audit.ts'
import type { Evidence } from './open-evidence.ts'

/** What an account could reach in the time that is asked about. */
export interface AccountThen {
  readonly id: string
  readonly username: string
  readonly name: string
  /** Every function it had in that time: a role may have changed in the middle of it. */
  readonly functions: readonly { readonly role: string; readonly agencyId: string | null }[]
}

interface Change {
  readonly at: string
  readonly id: string
  readonly role?: string
  readonly agencyId?: string | null
}

/**
 * Every account with the functions it had from one instant until another, by the audit: an account says only
 * what it is today. Whoever acted in the time had the role that the entry names, whatever else is known.
 */
export async function accountsThen(
  { ledger }: Pick<Evidence, 'ledger'>,
  from: string,
  until: string,
): Promise<AccountThen[]> {
  const users = await ledger
    .selectFrom('user')
    .select(['id', 'username', 'name', 'role', 'agencyId'])
    .execute()
  const changes = await changesOf({ ledger })
  const acted = await ledger
    .selectFrom('audit_entries')
    .select(['actor_id', 'role'])
    .distinct()
    .where('at', '>=', from)
    .where('at', '<', until)
    .where('actor_id', 'is not', null)
    .execute()
  return users.map(user => {
    const own = changes.filter(change => change.id === user.id)
    const functions = functionsOf(user, own, from, until)
    for (const { actor_id, role } of acted) {
      if (actor_id !== user.id || role === null || functions.some(known => known.role === role)) continue
      functions.push({ role, agencyId: role === 'secretary' ? user.agencyId : null })
    }
    return { id: user.id, username: user.username ?? '', name: user.name, functions }
  })
}

async function changesOf({ ledger }: Pick<Evidence, 'ledger'>): Promise<Change[]> {
  const rows = await ledger
    .selectFrom('audit_entries')
    .select(['at', 'subject_id', 'detail'])
    .where('action', 'in', ['account-made', 'account-changed'])
    .where('outcome', '=', 'done')
    .where('subject_id', 'is not', null)
    .orderBy('no')
    .execute()
  return rows.map(({ at, subject_id, detail }) => {
    const { role, agencyId } = JSON.parse(detail) as AuditDetail
    return {
      ...{ at, id: subject_id as string },
      ...(typeof role === 'string' && { role }),
      ...((typeof agencyId === 'string' || agencyId === null) && { agencyId }),
    }
  })
}

/** Goes through the changes in their order; an account that nobody changed has always been what it is. */
function functionsOf(
  user: { readonly role: string | null; readonly agencyId: string | null },
  changes: readonly Change[],
  from: string,
  until: string,
) {
  const functions: { role: string; agencyId: string | null }[] = []
  const told = changes.filter(({ role, agencyId }) => role !== undefined || agencyId !== undefined)
  let current = told.length === 0 ? { role: user.role ?? '', agencyId: user.agencyId } : null
  const add = () => {
    if (current === null) return
    const { role, agencyId } = current
    const isKnown = functions.some(known => known.role === role && known.agencyId === agencyId)
    if (role !== '' && !isKnown) functions.push({ role, agencyId })
  }
  const before = told.filter(({ at }) => at < from)
  const within = told.filter(({ at }) => at >= from && at < until)
  for (const change of before) current = { ...(current ?? nobody), ...pick(change) }
  add()
  for (const change of within) {
    current = { ...(current ?? nobody), ...pick(change) }
    add()
  }
  return functions
}

const nobody = { role: '', agencyId: null as string | null }

function pick({ role, agencyId }: Change) {
  return { ...(role !== undefined && { role }), ...(agencyId !== undefined && { agencyId }) }
}
