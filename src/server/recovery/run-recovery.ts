import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { hashPassword } from '../auth/password-hash.ts'
import type { Keys } from '../keys.ts'
import { leaveRecoveryNote, recoveryHours } from './recovery-notes.ts'

export interface RecoveryCommand {
  readonly dataDir: string
  readonly keys: Pick<Keys, 'audit'>
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
  const file = join(dataDir, 'ledger.sqlite')
  if (!existsSync(file)) {
    throw new RecoveryFault(`Di ${dataDir} tidak ada data. Atur DATA_DIR ke folder data.`)
  }
  const accountId = findAccount(file, username)
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

function findAccount(file: string, username: string): string {
  const ledger = new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
  try {
    const accounts = ledger.prepare('SELECT id, username, role, banned FROM "user"').all()
    const found = accounts.find(account => account.username === username)
    if (found !== undefined && Number(found.banned ?? 0) === 0) return String(found.id)
    const administrators = accounts
      .filter(({ role, banned }) => role === 'admin' && Number(banned ?? 0) === 0)
      .map(account => account.username)
    throw new RecoveryFault(
      `${found === undefined ? 'Akun itu tidak ada.' : 'Akun itu dinonaktifkan; administrator dapat mengaktifkannya.'} Administrator yang aktif: ${administrators.join(', ') || 'tidak ada'}.`,
    )
  } finally {
    ledger.close()
  }
}

function newPassword(): string {
  const group = () => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}
