import { texts as first } from './first.ts'
import { texts as late } from './late.ts'

/** The whole catalogue. */
export const texts = { ...first, ...late } as const
