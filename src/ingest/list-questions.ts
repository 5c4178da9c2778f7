import { noneOfThem, type QuestionType } from '../domain/question.ts'
import type { Asked } from './answer-book.ts'
import type { IngestQuestion } from './ingest-context.ts'

/** Everybody whom a roster lists twice: where they were before, else the row that stands lower. */
export const formerAgency = 'former'

/** From here on people and months are answered together: nobody decides hundreds one by one. */
const mostSingle: Partial<Record<QuestionType, number>> = { agency: 40, status: 40, person: 30, total: 30 }
/** The first of a long list are still asked singly, where an answer speaks for many rows. */
const keepsFirst = new Set<QuestionType>(['agency', 'status'])

/**
 * Questions of one type as they are shown. A damaged file may hold thousands of
 * unknown names: those most rows wait for are asked singly, the others together.
 */
export function listQuestions(
  asked: readonly Asked[],
  given: Readonly<Record<string, string>>,
): IngestQuestion[] {
  const type = asked[0]?.type
  const most = type === undefined ? undefined : mostSingle[type]
  if (type === undefined || most === undefined) return asked.filter(isOpen).map(questionOf)
  const others = `${type}:*`
  const single = asked.filter(({ id }) => id !== others).toSorted((a, b) => b.rows - a.rows)
  const overflow = asked.find(({ id }) => id === others)
  const isSettled = Object.hasOwn(given, others)
  // Who answers for the others means those beyond the list, not what the list still asks.
  const listed = isSettled ? single.slice(0, most).filter(isUnanswered) : single.filter(isUnanswered)
  if (!keepsFirst.has(type)) {
    const open = single.filter(isOpen)
    if (open.length <= most) return open.map(questionOf)
    return [together(others, open, overflow)]
  }
  const shown = listed.slice(0, most).map(questionOf)
  const rest = isSettled ? [] : listed.slice(most)
  if (rest.length === 0 && (overflow === undefined || isSettled)) return shown
  return [...shown, together(others, rest, overflow)]

  function isUnanswered(one: Asked): boolean {
    return isOpen(one) || (isSettled && !Object.hasOwn(given, one.id) && one.source === 'given')
  }
}

function isOpen(asked: Asked): boolean {
  return asked.answer === null
}

function questionOf({ id, type, text, options, proposal, rows }: Asked): IngestQuestion {
  return { id, type, text, options, proposal, rows }
}

/** One question for many, with a few of them as examples. */
function together(id: string, asked: readonly Asked[], overflow: Asked | undefined): IngestQuestion {
  const all = overflow === undefined ? asked : [...asked, overflow]
  const type = (all[0] as Asked).type
  const texts = all.slice(0, 3).map(({ text }) => text)
  const options = optionsForAll(all[0] as Asked)
  return {
    ...{ id, type, options },
    text: texts.join(' · '),
    proposal: options[0]?.value ?? null,
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    others: asked.length + (overflow?.rows ?? 0),
  }
}

function optionsForAll({ type, options }: Asked) {
  if (type === 'person') return [{ value: formerAgency, label: formerAgency }]
  if (type === 'total') return options.map(({ value }) => ({ value, label: '' }))
  return [{ value: noneOfThem, label: noneOfThem }]
}
