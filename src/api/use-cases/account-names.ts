import type { Role } from '../../domain/actor.ts'
import type { AuditSubject } from '../audit.ts'
import type { AccountName, Sessions } from '../sessions.ts'

/** Names of accounts as they are now: the ledger itself holds ids alone. */
export class AccountNames {
  readonly #byId: ReadonlyMap<string, AccountName>

  private constructor(accounts: readonly AccountName[]) {
    this.#byId = new Map(accounts.map(account => [account.id, account]))
  }

  static async read({ users }: Pick<Sessions, 'users'>): Promise<AccountNames> {
    return new AccountNames(await users.names())
  }

  /** `undefined`: none was asked for; `null`: there is no such account. */
  idOf(username: string | undefined): string | null | undefined {
    if (username === undefined) return undefined
    return [...this.#byId.values()].find(account => account.username === username)?.id ?? null
  }

  /** What an entry is about; an account with the name it has now. */
  subject(subject: AuditSubject | null) {
    const account = subject?.type === 'account' ? this.#byId.get(subject.id) : undefined
    return subject && account ? { ...subject, username: account.username, name: account.name } : subject
  }

  /** Who did it, with the role they had then; `null` where nobody was signed in. */
  actor(id: string | null, role: Role | 'system' | null) {
    if (id === null && role === null) return null
    const account = id === null ? undefined : this.#byId.get(id)
    return { username: account?.username ?? null, name: account?.name ?? null, role }
  }
}
