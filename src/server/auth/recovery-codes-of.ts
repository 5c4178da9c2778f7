import { refusalCode } from './api-refusal.ts'
import type { AuthBase } from './auth-base.ts'

/** The recovery codes that an account has left; none without a second device. */
export async function recoveryCodesOf(
  { auth }: Pick<AuthBase, 'auth'>,
  accountId: string,
): Promise<string[]> {
  try {
    return (await auth.api.viewBackupCodes({ body: { userId: accountId } })).backupCodes
  } catch (error) {
    refusalCode(error)
    return []
  }
}
