import { readSettings, updateSettings } from '../../contract/settings.ts'
import { answer, type Route } from '../call.ts'

/** How long what is kept: an administrator's to say. */
export function settingsRoutes(): Route[] {
  return [
    answer(readSettings, ({ store }) => store.privacy.settings()),
    answer(updateSettings, ({ store, body }) => store.privacy.changeSettings(body)),
  ]
}
