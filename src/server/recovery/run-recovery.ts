import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hashPassword } from '../auth/password-hash.ts'
import type { Keys } from '../keys.ts'
import { assertKey } from '../sql-store/assert-key.ts'
import { openEvidence } from '../sql-store/breach/open-evidence.ts'
import { leaveRecoveryNote, recoveryHours } from './recovery-notes.ts'

export interface RecoveryCommand {
  readonly dataDir: string
  readonly keys: Keys
  readonly clock: () => Date
  readonly print: (text: string) => void
}

/** Why nobody can be let in again; the message says what to do. */
export class RecoveryFault extends Error {
  override readonly name = 'RecoveryFault'
}

export const recoveryUsage = 'Pemakaian: npm run recover -- --username nama.akun'

/** Without those that are taken for each other on paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const groups = 4
const groupLength = 5

/**
 * Lets somebody in again who lost the password or the second device, where no administrator is left to do it:
 * whoever holds the machine and the key may, for they could read everything anyway. The account keeps its role.
 * The server does it, within seconds or at its next start, and notes it; here it is only asked for.
 */
export async function runRecovery(args: readonly string[], command: RecoveryCommand): Promise<void> {
  const { dataDir, keys, clock, print } = command
  const username = readUsername(args)
  if (!existsSync(join(dataDir, 'ledger.sqlite'))) {
    throw new RecoveryFault(`Di ${dataDir} tidak ada data. Atur DATA_DIR ke folder data.`)
  }
  const accountId = await findAccount(command, username)
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  await leaveRecoveryNote(dataDir, keys.audit, { at: clock().toISOString(), accountId, passwordHash })
  print(`Nama akun: ${username}
Kata sandi sementara: ${password}

Berlaku dalam beberapa detik bila server sedang berjalan. Bila tidak, nyalakan server dalam ${recoveryHours} jam.
Sesudah masuk, kata sandi wajib diganti. Verifikasi dua langkah dicabut dan perlu didaftarkan lagi.
Semua sesi akun ini berakhir. Pemulihan ini tercatat di audit.
`)
}

function readUsername(args: readonly string[]): string {
  try {
    const { username } = parseArgs({ args: [...args], options: { username: { type: 'string' } } }).values
    if (username !== undefined && username.trim() !== '') return username.trim().toLowerCase()
  } catch {
    // Something else was given: the usage says what is wanted.
  }
  throw new RecoveryFault(recoveryUsage)
}

async function findAccount({ dataDir, keys }: RecoveryCommand, username: string): Promise<string> {
  const evidence = openEvidence(dataDir, keys)
  try {
    // The server would take no note of another key, and whoever waits would never learn why.
    await assertKey(evidence.city, keys.check)
    const accounts = await evidence.ledger
      .selectFrom('user')
      .select(['id', 'username', 'role', 'banned'])
      .execute()
    const isActive = ({ banned }: (typeof accounts)[number]) => !banned
    const found = accounts.find(account => account.username === username)
    if (found !== undefined && isActive(found)) return found.id
    const why = found === undefined ? 'tidak ada' : 'dinonaktifkan; administrator dapat mengaktifkannya'
    const others = accounts.filter(account => account.role === 'admin' && isActive(account))
    const names = others.map(account => account.username).join(', ')
    throw new RecoveryFault(`Akun itu ${why}. Administrator yang aktif: ${names || 'tidak ada'}.`)
  } finally {
    evidence.close()
  }
}

function newPassword(): string {
  const group = () => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}
