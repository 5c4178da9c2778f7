const delimiters = [',', ';', '\t', '|'] as const
const sampledRecords = 100

interface Delimiter {
  readonly delimiter: string
  /** How many characters of a leading `sep=;` line to skip; it counts as a line all the same. */
  readonly skip: number
}

/** Finds what separates the fields, from the beginning of a text whose line ends are all `\n`. */
export function findDelimiter(start: string): Delimiter {
  const declared = /^"?sep=([^\n])"?[ \t,;|]*(?:\n|$)/i.exec(start)
  if (declared !== null) return { delimiter: declared[1] ?? ',', skip: declared[0].length }
  let best = { delimiter: ',', records: 0, fields: 0 }
  for (const delimiter of delimiters) {
    const found = commonestCount(start, delimiter)
    // A comma inside names is in many lines, the real delimiter in nearly all.
    if (found.records > best.records || (found.records === best.records && found.fields > best.fields)) {
      best = { delimiter, ...found }
    }
  }
  return { delimiter: best.delimiter, skip: 0 }
}

/** The number of fields that most records share, if it is more than one, and how many share it. */
function commonestCount(text: string, delimiter: string): { records: number; fields: number } {
  const recordsByFields = new Map<number, number>()
  for (const fields of fieldCounts(text, delimiter)) {
    if (fields > 1) recordsByFields.set(fields, (recordsByFields.get(fields) ?? 0) + 1)
  }
  let best = { records: 0, fields: 0 }
  for (const [fields, records] of recordsByFields) {
    if (records > best.records || (records === best.records && fields > best.fields))
      best = { records, fields }
  }
  return best
}

function* fieldCounts(text: string, delimiter: string): Generator<number> {
  let fields = 1
  let records = 0
  let quoted = false
  let atFieldStart = true
  for (let at = 0; at < text.length && records < sampledRecords; at++) {
    const char = text.charAt(at)
    const startsField = atFieldStart
    atFieldStart = false
    if (quoted) {
      // A doubled quote leaves and enters again.
      if (char === '"') quoted = false
    } else if (char === '"') quoted = startsField || text.charAt(at - 1) === '"'
    else if (char === delimiter) {
      fields++
      atFieldStart = true
    } else if (char === '\n') {
      yield fields
      records++
      fields = 1
      atFieldStart = true
    }
  }
  if (fields > 1 && !quoted && records < sampledRecords) yield fields
}
