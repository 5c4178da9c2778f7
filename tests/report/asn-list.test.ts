import { expect, test } from 'vitest'
import { sampleStamp } from '../../mocks/sample-stamp.ts'
import { buildAsnListCsv, buildAsnListXlsx } from '../../src/report/asn-list.ts'
import type { AsnListInput } from '../../src/report/report-input.ts'
import { entriesOf, faultsOf, readBack, sheetOf, textOf } from './read-back.ts'
import { sampleInput } from './sample-input.ts'

function sampleList(length: number, change: Partial<AsnListInput['people'][number]> = {}): AsnListInput {
  const { people, ...making } = sampleInput(length)
  const listed = people.map(person => ({ ...person, agencyShortName: 'Disbudpar', ...change }))
  return { ...making, people: listed, filters: ['Keadaan: belum mendaftar', 'Cari: “sri”'] }
}

test('the workbook holds the rows of the list in their order and names its filters', async () => {
  const input = sampleList(60)
  const bytes = await buildAsnListXlsx(input)
  expect(await faultsOf(bytes)).toEqual([])
  const sheet = sheetOf(readBack(bytes), 'Daftar ASN')
  expect(entriesOf(sheet).map(row => row[2]?.v)).toEqual(input.people.map(person => person.nip))
  expect(textOf(sheet)).toContain('jumlah baris: 60')
  expect(textOf(sheet)).toContain('Saringan: Keadaan: belum mendaftar; Cari: “sri”')
})

test('an empty list says so', async () => {
  const bytes = await buildAsnListXlsx(sampleList(0))
  expect(await faultsOf(bytes)).toEqual([])
  expect(textOf(sheetOf(readBack(bytes), 'Daftar ASN'))).toContain('Tidak ada ASN yang sesuai')
})

/** Who made it, when and in which call. */
const making = `"Sekretariat Disbudpar, 2025-12-02T03:15:00.000Z",${sampleStamp.traceId}`

test('CSV begins with the mark of UTF-8 and has one line for each row', () => {
  const bytes = buildAsnListCsv(sampleList(3))
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines.at(-1)).toBe('')
  expect(lines[0]).toMatch(/,Keterangan,Dibuat,Jejak$/)
  expect(lines[1]).toBe(
    `1,"Sri Wahyuni 1, S.E.",198501012023211001,Analis Kebijakan Ahli Muda,IX,PPPK,Disbudpar,Aktif,2,2,,,${making}`,
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['+62', "'+62"],
  ['-5', "'-5"],
  ['@x', "'@x"],
  [' =1', "' =1"],
  ['\u00a0=1', "'\u00a0=1"],
  ['\u200b=1', "'\u200b=1"],
  ['\t=1', `"'\t'=1"`],
  ['\r\n=1', `"'\r\n'=1"`],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['"=1"', `"'""=1"""`],
  ['Siti;=1+1', `"Siti;'=1+1"`],
  ['Siti; "=1+1', `"Siti; ""'=1+1"`],
  ['Siti|@SUM(1)', `"Siti|'@SUM(1)"`],
  ['Siti\n=1', `"Siti\n'=1"`],
  ['Siti; Tono', '"Siti; Tono"'],
  ['S.E., M.M.', '"S.E., M.M."'],
  ['Siti-Tono', 'Siti-Tono'],
  ['=HYPERLINK("a,b")', `"'=HYPERLINK(""a,b"")"`],
  ['Sri "Yu" W.', '"Sri ""Yu"" W."'],
])('CSV writes %j so that nothing runs', (name, field) => {
  const text = new TextDecoder().decode(buildAsnListCsv(sampleList(1, { name })))
  expect(text.slice(text.indexOf('\r\n') + 2)).toBe(
    `1,${field},198501012023211001,Analis Kebijakan Ahli Muda,IX,PPPK,Disbudpar,Aktif,2,2,,,${making}\r\n`,
  )
})

/** Splits as a program does whose list separator is another: quotes count only where a cell begins. */
function cellsSplitBy(separator: string, line: string): string[] {
  const cells: string[] = []
  for (let at = 0; at <= line.length; ) {
    if (line[at] === '"') {
      const end = /"(?:[^"]|"")*"?/y
      end.lastIndex = at
      const quoted = end.exec(line)?.[0] ?? '"'
      const next = line.indexOf(separator, at + quoted.length)
      cells.push(
        quoted.slice(1).replaceAll('""', '"') + line.slice(at + quoted.length, next < 0 ? undefined : next),
      )
      at = next < 0 ? line.length + 1 : next + 1
    } else {
      const next = line.indexOf(separator, at)
      cells.push(line.slice(at, next < 0 ? undefined : next))
      at = next < 0 ? line.length + 1 : next + 1
    }
  }
  return cells
}

test('no cell of a CSV begins with a sign, whatever separates cells where it is opened', () => {
  const parts = ['=', '+', '-', '@', '＝', ';', '|', '\t', '\n', '\r', ',', '"', "'", ' ', 'a', '1', '\u200b']
  let state = 7
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  for (let round = 0; round < 3000; round++) {
    const name = Array.from({ length: 1 + random(8) }, () => parts[random(parts.length)]).join('')
    const [header = '', ...rest] = new TextDecoder()
      .decode(buildAsnListCsv(sampleList(1, { name })))
      .split('\r\n')
    const record = rest.join('\r\n')
    for (const separator of [';', '|', '\t']) {
      for (const line of [header, ...record.split(/[\r\n]/)]) {
        const running = cellsSplitBy(separator, line).filter(cell => /^[\s"]*[=+\-@＝＋－＠]/.test(cell))
        expect({ name, separator, running }).toEqual({ name, separator, running: [] })
      }
    }
  }
})

test('a number stays a number in CSV, also below zero', () => {
  const text = new TextDecoder().decode(buildAsnListCsv(sampleList(1, { registeredWorkers: -5 })))
  expect(text.split('\r\n')[1]).toContain(',Aktif,-5,2,')
})

test('text of the workbook stays text that nobody runs, and is edited as text', async () => {
  const names = [
    '=1+1',
    '+62 812',
    '-5',
    '@x',
    ' =1',
    '\t=1',
    '＝1',
    '=HYPERLINK("http://x";"y")',
    "'=1",
    '#REF!',
  ]
  const { people, ...input } = sampleList(names.length)
  const bytes = await buildAsnListXlsx({
    ...input,
    people: people.map((person, index) => ({ ...person, name: names[index] ?? '' })),
  })
  expect(await faultsOf(bytes)).toEqual([])
  const cells = entriesOf(sheetOf(readBack(bytes), 'Daftar ASN')).map(row => row[1])
  expect(cells.map(cell => cell?.v)).toEqual(names)
  for (const cell of cells) expect([cell?.t, cell?.f, cell?.z]).toEqual(['s', undefined, '@'])
})
