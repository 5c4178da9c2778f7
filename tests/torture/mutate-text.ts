import type { Random } from '../../mocks/random.ts'
import type { Mutation } from './mutate-bytes.ts'

const pieces = [
  '"',
  '""',
  ';',
  ',',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '=1+1',
  '\ufeff',
  'sep=,\n',
  'é',
  '\u2028',
  '\u001a',
  '  ',
  '1,98501E+17',
  '__proto__',
]

/** Changes delimited text as people and programs do: marks where none belong, lines joined, split, doubled. */
export function mutateText(bytes: Uint8Array, random: Random): Mutation {
  let text = new TextDecoder('latin1').decode(bytes)
  const done: string[] = []
  for (let times = random.pick([1, 1, 2, 5]); times > 0; times--) {
    const [changed, what] = random.pick(changes)(text, random)
    text = changed
    done.push(what)
  }
  return { bytes: Uint8Array.from(text, char => char.charCodeAt(0)), what: done.join(', ') }
}

type Change = (text: string, random: Random) => readonly [changed: string, what: string]

const changes: readonly Change[] = [
  (text, random) => {
    const at = random.between(0, text.length)
    const piece = random.pick(pieces)
    return [text.slice(0, at) + piece + text.slice(at), `${JSON.stringify(piece)} inserted at ${at}`]
  },
  (text, random) => {
    const at = random.between(0, text.length)
    return [text.slice(0, at) + text.slice(at + 1), `character ${at} removed`]
  },
  (text, random) => {
    const lines = text.split('\n')
    const at = random.between(0, lines.length - 1)
    return [lines.toSpliced(at, 0, lines[at] ?? '').join('\n'), `line ${at + 1} doubled`]
  },
  (text, random) => {
    const lines = text.split('\n')
    const at = random.between(0, lines.length - 1)
    const to = random.between(0, lines.length - 1)
    return [
      lines
        .toSpliced(at, 1)
        .toSpliced(to, 0, lines[at] ?? '')
        .join('\n'),
      `line ${at + 1} moved to ${to + 1}`,
    ]
  },
  (text, random) => {
    const end = random.pick(['\r', '\n', '\r\n'])
    return [text.replace(/\r\n?|\n/g, end), `line ends ${JSON.stringify(end)}`]
  },
  (text, random) => {
    const [from, to] = random.pick([
      [';', ','],
      [',', ';'],
      [';', '\t'],
    ] as const)
    return [text.replaceAll(from, to), `${from} became ${to}`]
  },
]
