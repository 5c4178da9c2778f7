import type { Role } from '../../domain/actor.ts'

/** What a screen or link needs; the server decides again at every call. */
export type Area =
  | 'people'
  | 'imports'
  | 'upload'
  | 'reports'
  | 'cityReports'
  | 'accounts'
  | 'agencySettings'
  | 'audit'
  | 'privacy'
  | 'wholeNik'
  | 'remembered'
  | 'nipLinks'

const allowed: Record<Area, readonly Role[]> = {
  people: ['operator', 'mayor', 'secretary'],
  imports: ['operator', 'secretary', 'planner'],
  upload: ['operator', 'secretary', 'planner'],
  reports: ['operator', 'mayor', 'secretary'],
  cityReports: ['operator', 'mayor'],
  accounts: ['admin'],
  agencySettings: ['admin'],
  audit: ['admin'],
  privacy: ['admin'],
  wholeNik: ['operator', 'secretary'],
  remembered: ['operator', 'admin', 'secretary', 'planner'],
  nipLinks: ['operator'],
}

/** Whether a role is shown an area at all. */
export function mayOpen(role: Role, area: Area): boolean {
  return allowed[area].includes(role)
}

/** Whether someone may open lists of people and the workbook of one agency. */
export function maySeePeopleOf(me: { role: Role; agencyId: string | null }, agencyId: string): boolean {
  return mayOpen(me.role, 'people') && (me.role !== 'secretary' || me.agencyId === agencyId)
}
