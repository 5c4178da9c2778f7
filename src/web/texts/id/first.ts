import { agencies } from './agencies.ts'
import { coverage } from './coverage.ts'
import { failure } from './failure.ts'
import { frame } from './frame.ts'
import { overview } from './overview.ts'
import { states } from './states.ts'
import { titles } from './titles.ts'

/** What the frame and the screens of figures say: there from the first moment. */
export const texts = { agencies, coverage, failure, frame, overview, states, ...titles } as const
