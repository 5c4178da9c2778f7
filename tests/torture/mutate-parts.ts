import { unzipSync, zipSync } from 'fflate'
import type { Random } from '../../mocks/random.ts'
import { type Mutation, mutateBytes } from './mutate-bytes.ts'

const numbers = [
  '',
  '0',
  '-1',
  '1e999',
  '1e-400',
  '9'.repeat(400),
  '4294967296',
  '1048577',
  '16385',
  'NaN',
  '0x10',
  ' 7 ',
  '1.5',
  '٣',
  '-0',
]
const texts = [
  '_x000D_',
  '_x005F_x0041_',
  '&#0;',
  '&#xD800;',
  '&bogus;',
  '<![CDATA[x]]>',
  '<!-- x -->',
  '<?pi?>',
  '\u0000',
  '\ufffe',
  '😀',
  '__proto__',
  ' ',
  '\r\n',
  '\u202e',
]
const element = /<((?:\w+:)?\w+)(\s[^<>]*)?(?:\/>|>[^<>]*<\/\1>)/g
const attribute = /\s[\w:]+="[^"<>]*"/g
const value = /(?<=<(?:\w+:)?v>)[^<>]*(?=<)/g
const row = /<(?:\w+:)?row\b[\s\S]*?<\/(?:\w+:)?row>/g

/** Whether the tool these mutations are made with can take the file apart; it trusts what readers check. */
export function canTakeApart(bytes: Uint8Array): boolean {
  try {
    return Object.keys(unzipSync(bytes)).length > 0
  } catch {
    return false
  }
}

/** Changes the content of a zipped workbook behind right sizes and CRCs, as a broken writer would. */
export function mutateParts(bytes: Uint8Array, random: Random): Mutation {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => /\.(xml|rels|bin)$/.test(name))
  const sheets = names.filter(name => /sheet\d*\.(xml|bin)$|content\.xml$/.test(name))
  const name = random.pick(random.chance(0.6) && sheets.length > 0 ? sheets : names)
  const part = parts[name] as Uint8Array
  if (name.endsWith('.bin')) {
    const { bytes: changed, what } = mutateBytes(part, part, random)
    return { bytes: zipSync({ ...parts, [name]: changed }, { mtime }), what: `${name}: ${what}` }
  }
  let xml = new TextDecoder().decode(part)
  const done: string[] = []
  for (let times = random.pick([1, 1, 2, 4]); times > 0; times--) {
    const [changed, what] = random.pick(changes)(xml, random)
    xml = changed
    done.push(what)
  }
  return {
    bytes: zipSync({ ...parts, [name]: new TextEncoder().encode(xml) }, { mtime }),
    what: `${name}: ${done.join(', ')}`,
  }
}

// Without a fixed date the same case would have other bytes each time.
const mtime = new Date(2025, 10, 30)

type Change = (xml: string, random: Random) => readonly [changed: string, what: string]

const changes: readonly Change[] = [
  (xml, random) => replaceOne(xml, attribute, random, () => '', 'attribute removed'),
  (xml, random) =>
    replaceOne(
      xml,
      attribute,
      random,
      old => old.replace(/".*"/, `"${random.pick(numbers)}"`),
      'attribute changed',
    ),
  (xml, random) => replaceOne(xml, value, random, () => random.pick(numbers), 'number changed'),
  (xml, random) => replaceOne(xml, value, random, old => old + random.pick(texts), 'text added'),
  (xml, random) =>
    replaceOne(xml, />[^<>]+</g, random, old => `${old.slice(0, -1)}${random.pick(texts)}<`, 'text added'),
  (xml, random) => replaceOne(xml, element, random, old => old + old, 'element doubled'),
  (xml, random) => replaceOne(xml, element, random, () => '', 'element removed'),
  (xml, random) => replaceOne(xml, row, random, old => old + old, 'row doubled'),
  (xml, random) => swapTwo(xml, row, random, 'rows swapped'),
  (xml, random) => swapTwo(xml, element, random, 'elements swapped'),
  (xml, random) => replaceOne(xml, /<\/?[\w:]+/g, random, old => `${old}x`, 'tag renamed'),
  (xml, random) => replaceOne(xml, /<\/?[\w:]+[^<>]*>/g, random, () => '', 'tag removed'),
  (xml, random) => [xml.slice(0, random.between(0, xml.length)), 'cut off'],
  (xml, random) =>
    replaceOne(xml, /<\w/g, random, old => `<!DOCTYPE x [<!ENTITY a "b">]>${old}`, 'DTD added'),
]

function replaceOne(
  xml: string,
  pattern: RegExp,
  random: Random,
  replace: (old: string) => string,
  what: string,
): readonly [string, string] {
  const found = [...xml.matchAll(pattern)]
  if (found.length === 0) return [xml, `nothing ${what}`]
  const { 0: old, index } = random.pick(found)
  return [xml.slice(0, index) + replace(old) + xml.slice(index + old.length), `${what} at ${index}`]
}

function swapTwo(xml: string, pattern: RegExp, random: Random, what: string): readonly [string, string] {
  const found = [...xml.matchAll(pattern)]
  if (found.length < 2) return [xml, `nothing ${what}`]
  const at = random.between(0, found.length - 2)
  const [first, second] = [found[at], random.pick(found.slice(at + 1))] as [RegExpExecArray, RegExpExecArray]
  const between = xml.slice(first.index + first[0].length, second.index)
  const behind = xml.slice(second.index + second[0].length)
  return [xml.slice(0, first.index) + second[0] + between + first[0] + behind, `${what} at ${first.index}`]
}
