import { expect, test } from 'vitest'
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

test('CSV begins with the mark of UTF-8 and has one line for each row', () => {
  const bytes = buildAsnListCsv(sampleList(3))
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines.at(-1)).toBe('')
  expect(lines[1]).toBe(
    '1,"Sri Wahyuni 1, S.E.",198501012023211001,Analis Kebijakan Ahli Muda,IX,PPPK,Disbudpar,Aktif,2,2,,',
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['+62', "'+62"],
  ['-5', "'-5"],
  ['@x', "'@x"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['=HYPERLINK("a,b")', `"'=HYPERLINK(""a,b"")"`],
  ['Sri "Yu" W.', '"Sri ""Yu"" W."'],
])('CSV writes %j so that nothing runs', (name, field) => {
  const text = new TextDecoder().decode(buildAsnListCsv(sampleList(1, { name })))
  expect(text.split('\r\n')[1]).toBe(
    `1,${field},198501012023211001,Analis Kebijakan Ahli Muda,IX,PPPK,Disbudpar,Aktif,2,2,,`,
  )
})
