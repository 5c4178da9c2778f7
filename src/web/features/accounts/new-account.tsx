import { useRef, useState } from 'react'
import type { User } from '../../../contract/identity.ts'
import { AccountForm } from './account-form.tsx'
import { MadeNote } from './made-note.tsx'

/** Makes accounts, one after the other; a made password stands above the form until it is handed over. */
export function NewAccount({ onDone }: { onDone: () => void }) {
  const nameRef = useRef<HTMLInputElement>(null)
  const [made, setMade] = useState<{ user: User; password: string | null } | null>(null)
  if (made !== null) {
    return <MadeNote {...made} onDone={onDone} onAnother={() => setMade(null)} />
  }
  return <AccountForm nameRef={nameRef} onMade={(user, password) => setMade({ user, password })} />
}
