import { foldText } from '../agency.ts'

/** The id of an agency: its short name in lower case with hyphens. */
export function slugOf(shortName: string): string {
  return foldText(shortName).replaceAll(' ', '-')
}
