import { queryOptions } from '@tanstack/react-query'
import {
  createErasure,
  listErasures,
  type PersonNumber,
  previewErasure,
  revealNik,
} from '../../contract/privacy.ts'
import { readSettings, type SettingsChange, updateSettings } from '../../contract/settings.ts'
import { call } from './api-client.ts'

/** How long what is kept; administrators only. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call(readSettings, { signal }),
})

/** Erasures that were made, newest first. */
export const erasuresQuery = queryOptions({
  queryKey: ['erasures'],
  queryFn: ({ signal }) => call(listErasures, { signal }),
})

export function requestSettings(body: SettingsChange) {
  return call(updateSettings, { body })
}

export function requestErasurePreview(person: PersonNumber) {
  return call(previewErasure, { body: person })
}

export function requestErasure(person: PersonNumber, reason: string) {
  return call(createErasure, { body: { ...person, reason } })
}

export function requestReveal(workerId: string, reason: string) {
  return call(revealNik, { params: { workerId }, body: { reason } })
}
