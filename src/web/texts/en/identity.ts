import type { identity as source } from '../id/identity.ts'
import type { Translated } from '../shape.ts'

export const identity: Translated<typeof source> = {
  signInTitle: 'Sign in',
  signInLead: 'Use the account your administrator gave you.',
  signInNoAccount: 'There is no account yet. Open the set-up link shown on the server’s screen.',
  username: 'Username',
  usernameHint: '3–40 lower-case letters, digits, dots or dashes; a NIP fits',
  password: 'Password',
  newPassword: 'New password',
  passwordHint: 'At least 12 characters. A short sentence is easy to remember and strong.',
  repeatPassword: 'Repeat the password',
  submit: 'Sign in',
  wrong: 'Username or password do not match.',
  sessionEnded: 'Your session ended. Sign in again to go on where you were.',
  setUpTitle: 'Set up Pantau Asuh',
  setUpLead: 'Create the first administrator. This link works once.',
  name: 'Full name',
  setUpSubmit: 'Create administrator',
  setUpDone: 'The account {{username}} is ready. Please sign in.',
  setUpClosed: 'There is an administrator already. Please sign in with your account.',
  setUpNoToken: 'The link is incomplete. Open the whole link shown when the server first started.',
  mismatch: 'The two passwords differ.',
  tooShort: 'A password has at least 12 characters.',
  usernameShape: 'Use 3–40 lower-case letters, digits, dots or dashes.',
  required: 'Please fill this in.',
  pitch: 'One civil servant, one vulnerable worker protected.',
  pitchBody:
    'Pantau Asuh shows how far every agency has come in sponsoring informal workers, with figures that can be traced to the row of a file.',
}
