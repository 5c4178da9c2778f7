import { randomInt } from 'node:crypto'
import type { Role } from '../domain/actor.ts'

export interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly agencyId?: string
  readonly password: string
}

/** The accounts of a demo, the administrator first; passwords are new at every start. */
export function makeAccounts(): [DemoAccount, ...DemoAccount[]] {
  const account = (role: Role, username: string, name: string, agencyId?: string): DemoAccount => ({
    role,
    username,
    name,
    password: makePassword(),
    ...(agencyId === undefined ? {} : { agencyId }),
  })
  return [
    account('admin', 'admin', 'Administrator'),
    account('operator', 'operator', 'Operator'),
    account('mayor', 'walikota', 'Wali Kota'),
    account('secretary', 'sekretaris.disbudpar', 'Sekretaris Disbudpar', 'disbudpar'),
    account('secretary', 'sekretaris.dinkes', 'Sekretaris Dinkes', 'dinkes'),
    account('planner', 'perencana', 'Perencana'),
  ]
}

/** Without letters and digits that look alike when read off a screen. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Sixteen random characters in four groups, about 79 bits. */
function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
