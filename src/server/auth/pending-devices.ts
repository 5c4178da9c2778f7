import { randomUUID } from 'node:crypto'
import type { AuthContext } from 'better-auth'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { AuthBase } from './auth-base.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { makeDeviceKey, storedDeviceKey } from './second-device.ts'

/** Long enough to install an app first; what is not confirmed by then is gone. */
const pendingMs = 30 * 60_000

/** A device that somebody began to enrol and has not confirmed. */
export interface PendingDevice {
  /** Of its row. */
  readonly id: string
  readonly key: Uint8Array
  readonly recoveryCodes: string[]
}

type Base = Pick<AuthBase, 'context' | 'settings'>

const placeOf = (accountId: string) => `pending-device-${accountId}`

/**
 * Begins with a device beside the one that may be there, which stays as it is. The key and the codes lie
 * sealed where the library keeps what passes by itself; an earlier beginning no longer counts.
 */
export async function beginDevice({ context, settings }: Base, accountId: string): Promise<PendingDevice> {
  const [key, recoveryCodes] = [makeDeviceKey(), makeRecoveryCodes()]
  const content = JSON.stringify({ key: Buffer.from(key).toString('base64url'), recoveryCodes })
  const value = await symmetricEncrypt({ key: context.secretConfig, data: content })
  await forgetPendingDevice(context, accountId)
  const expiresAt = new Date(settings.clock().getTime() + pendingMs)
  const identifier = placeOf(accountId)
  const { id } = await context.internalAdapter.createVerificationValue({ identifier, value, expiresAt })
  return { id, key, recoveryCodes }
}

/** The device begun last; `null` if there is none, or it was left too long. */
export async function pendingDevice(
  { context, settings }: Base,
  accountId: string,
): Promise<PendingDevice | null> {
  const row = await context.internalAdapter.findVerificationValue(placeOf(accountId))
  if (row === null || new Date(row.expiresAt).getTime() <= settings.clock().getTime()) return null
  const content = await symmetricDecrypt({ key: context.secretConfig, data: row.value })
  const { key, recoveryCodes } = JSON.parse(content) as { key: string; recoveryCodes: string[] }
  return { id: row.id, key: Buffer.from(key, 'base64url'), recoveryCodes }
}

type Rows = { readonly adapter: Pick<AuthContext['adapter'], 'deleteMany'> }

async function forgetPendingDevice({ adapter }: Rows, accountId: string): Promise<void> {
  const where = [{ field: 'identifier', value: placeOf(accountId) }]
  await adapter.deleteMany({ model: 'verification', where })
}

/**
 * What was begun on the strength of a secret ends with it: a device, and sign-ins whose password was right
 * and whose code is still to come.
 */
export async function forgetBegun({ adapter }: Rows, accountId: string): Promise<void> {
  await forgetPendingDevice({ adapter }, accountId)
  const where = [{ field: 'value', value: accountId }]
  await adapter.deleteMany({ model: 'verification', where })
}

/**
 * Puts the device in the place of the one before, whose codes end with it, and ends the sessions of the
 * account but `keptToken`: all of it or, where the device was begun anew meanwhile, nothing.
 *
 * @returns whether it was done
 */
export async function settleDevice(
  { context, settings }: Base,
  accountId: string,
  device: PendingDevice,
  { usedCode, keptToken }: { readonly usedCode: string; readonly keptToken: string },
): Promise<boolean> {
  const key = context.secretConfig
  const secret = await symmetricEncrypt({ key, data: storedDeviceKey(device.key) })
  const backupCodes = await symmetricEncrypt({ key, data: JSON.stringify(device.recoveryCodes) })
  // The library changes row by row: with the power gone in between there would be no device, or two.
  return settings.database.db.transaction().execute(async transaction => {
    const taken = await sql`DELETE FROM "verification" WHERE "id" = ${device.id}`.execute(transaction)
    if (taken.numAffectedRows !== 1n) return false
    // Begun twice in the same moment there are two; the other no longer counts either.
    await sql`DELETE FROM "verification" WHERE "identifier" = ${placeOf(accountId)}`.execute(transaction)
    await sql`DELETE FROM "twoFactor" WHERE "userId" = ${accountId}`.execute(transaction)
    await sql`INSERT INTO "twoFactor"
      ("id", "secret", "backupCodes", "userId", "verified", "failedVerificationCount")
      VALUES (${randomUUID()}, ${secret}, ${backupCodes}, ${accountId}, 1, 0)`.execute(transaction)
    await sql`UPDATE "user" SET "twoFactorEnabled" = 1, "usedCode" = ${usedCode}
      WHERE "id" = ${accountId}`.execute(transaction)
    await sql`DELETE FROM "session" WHERE "userId" = ${accountId} AND "token" <> ${keptToken}`.execute(
      transaction,
    )
    return true
  })
}
