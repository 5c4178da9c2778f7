import type { Actor } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit-action.ts'
import type { Audit, AuditDetail } from './audit.ts'
import { traceIdOf } from './trace-id.ts'

/** Notes what somebody did with an account: their own, or another's. */
export async function noteAccount(
  audit: Audit,
  { request, actor }: { readonly request: Request; readonly actor: Actor },
  action: AuditAction,
  accountId: string,
  detail: AuditDetail = {},
): Promise<void> {
  await audit.note({
    action,
    actorId: actor.id,
    role: actor.role,
    subject: { type: 'account', id: accountId },
    outcome: 'done',
    traceId: traceIdOf(request),
    detail,
  })
}
