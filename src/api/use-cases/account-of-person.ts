import type { PersonNumber } from '../../contract/privacy.ts'
import type { Sessions } from '../sessions.ts'

/** Whether an account is named by a person's NIP, as is the custom; of workers nobody has one. */
export async function hasAccountOf(person: PersonNumber, { users }: Sessions): Promise<boolean> {
  if (!('nip' in person)) return false
  return (await users.list()).some(({ username }) => username.replace(/\D/g, '').includes(person.nip))
}
