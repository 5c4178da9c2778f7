import type { Me } from '../../../contract/identity.ts'
import { ChangePasswordForm } from './change-password-form.tsx'
import { EnrolTwoFactor } from './enrol-two-factor.tsx'

/** What has to be done before anything else; `onDone` says who one is afterwards, who may have another step due. */
export function RequiredStep({ me, onDone }: { me: Me; onDone: (me: Me) => void }) {
  if (me.must === 'change-password') return <ChangePasswordForm me={me} onDone={onDone} />
  if (me.must === 'enrol-two-factor') return <EnrolTwoFactor username={me.username} onDone={onDone} />
  return null
}

/** How the step is announced, as keys of the catalogue. */
export const requiredWords = {
  'change-password': { title: 'identity.change.forcedTitle', lead: 'identity.change.forcedLead' },
  'enrol-two-factor': { title: 'identity.twoFactor.forcedTitle', lead: 'identity.twoFactor.forcedLead' },
} as const
