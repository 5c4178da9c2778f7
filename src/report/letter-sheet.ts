import { cityDayOf } from '../domain/plain-date.ts'
import { rateOf } from '../domain/rate.ts'
import { notParticipating, type Tally } from '../domain/tally.ts'
import { terbilang } from './number-words.ts'
import type { AgencyReportInput, ReportAgency, Signatory } from './report-input.ts'
import { type CellLook, type SheetModel, type SheetRow, type Span, text } from './sheet-model.ts'
import { heightOf, linesOf } from './text-measure.ts'
import { basisWords, longDate, peopleInWords, percent, placeOf, stateNames } from './texts.ts'

/** Grid of the letter: label, colon or number, body in three parts, the right third for date and signature. */
const widths = [11, 3, 20, 18, 18, 18]
const last = widths.length - 1
const dotted = '................................................'

/** The one-page letter of the secretary to the mayor, the figures in words. */
export function letterSheet(input: AgencyReportInput): SheetModel {
  const letter = new LetterLayout()
  letterhead(letter, input)
  opening(letter, input)
  for (const [index, point] of figuresInWords(input).entries()) letter.point(`${index + 1}.`, point)
  letter.gap(6)
  letter.line(0, last, enclosures(input))
  letter.gap(6)
  letter.line(
    0,
    last,
    'Demikian laporan ini kami sampaikan. Atas perhatian dan arahan Wali Kota, kami ucapkan terima kasih.',
  )
  letter.gap(20)
  signature(letter, input.signatory, input.agency)
  letter.gap(20)
  letter.line(0, last, `Kode verifikasi: ${input.verificationCode}`, 'note')
  return {
    name: 'Surat pengantar',
    columns: widths.map(width => ({ width })),
    rows: letter.rows,
    merges: letter.merges,
    orientation: 'portrait',
    onePage: true,
  }
}

function letterhead(letter: LetterLayout, { cityName, agency }: AgencyReportInput): void {
  letter.line(0, last, `PEMERINTAH ${cityName.toUpperCase()}`, 'letterhead', 13)
  letter.line(0, last, agency.name.toUpperCase(), 'letterhead-agency', 16)
  letter.gap(8)
  letter.row([{ from: 0, to: last, value: '', look: 'rule' }], 10)
}

function opening(
  letter: LetterLayout,
  { cityName, asOf, basis, madeAt, agency, people }: AgencyReportInput,
): void {
  const place = placeOf(cityName)
  letter.labelled('Nomor', '..............................', `${place}, ${longDate(cityDayOf(madeAt))}`)
  letter.labelled('Sifat', 'Biasa')
  letter.labelled('Lampiran', people.length === 0 ? '–' : '1 (satu) berkas')
  letter.labelled(
    'Hal',
    `Laporan partisipasi ASN sebagai orang tua asuh pekerja rentan, data per ${longDate(asOf)}`,
  )
  letter.gap(14)
  letter.line(0, last, 'Kepada Yth.')
  letter.line(0, last, `Wali ${cityName}`, 'letter-strong')
  letter.line(0, last, `di ${place}`)
  letter.gap(12)
  letter.line(
    0,
    last,
    `Dengan hormat, bersama ini kami laporkan partisipasi Aparatur Sipil Negara (ASN) pada ${agency.name} sebagai orang tua asuh pekerja rentan dalam jaminan sosial ketenagakerjaan. Menurut data per ${longDate(asOf)}${basisWords[basis]}:`,
  )
  letter.gap(4)
}

/** What the letter states, one sentence or two for each numbered point. */
export function figuresInWords({ tallies, previous, people }: AgencyReportInput): string[] {
  const tally = tallies.all
  if (tally.headcount === 0)
    return ['Tidak ada ASN yang tercatat pada daftar pegawai untuk tanggal tersebut.']
  const heldRows = people.reduce((sum, person) => sum + person.heldRows, 0)
  return [
    `Dari ${peopleInWords(tally.headcount)} ASN, ${peopleInWords(tally.active)} telah menjadi orang tua asuh dengan kepesertaan pekerja yang aktif. Tingkat partisipasi ${percent(rateOf(tally.active, tally.headcount))}.`,
    notYet(tally),
    ...(tally.exempt === 0
      ? []
      : [`ASN yang dikecualikan dengan persetujuan: ${peopleInWords(tally.exempt)}.`]),
    tally.registeredWorkers === 0
      ? 'Belum ada pekerja rentan yang didaftarkan.'
      : `Pekerja rentan yang didaftarkan ${peopleInWords(tally.registeredWorkers)}, di antaranya ${peopleInWords(tally.activeWorkers)} dengan kepesertaan aktif.`,
    previous === null
      ? 'Perubahan belum dapat disampaikan karena belum ada data pembanding.'
      : `Dibandingkan dengan ${longDate(previous.asOf)}, ASN yang berpartisipasi ${changeInWords(previous.tally.active, tally.active)}.`,
    ...(heldRows === 0
      ? []
      : [
          `${heldRows} (${terbilang(heldRows)}) baris data yang menyebut ASN kami masih menunggu perbaikan dan belum terhitung.`,
        ]),
  ]
}

function notYet(tally: Tally): string {
  const total = notParticipating(tally)
  if (total === 0) return 'Tidak ada lagi ASN yang belum berpartisipasi.'
  const parts = (['none', 'awaiting', 'lapsed'] as const)
    .filter(state => tally[state] > 0)
    .map(state => `${stateNames[state].toLowerCase()} ${peopleInWords(tally[state])}`)
  return `ASN yang belum berpartisipasi ${peopleInWords(total)}: ${parts.join('; ')}.`
}

function changeInWords(from: number, to: number): string {
  if (to === from) return `tetap, yaitu ${peopleInWords(to)}`
  return `${to > from ? 'bertambah' : 'berkurang'} ${peopleInWords(Math.abs(to - from))}`
}

function enclosures({ people }: AgencyReportInput): string {
  if (people.length === 0)
    return 'Pengertian setiap angka dan sumber datanya terdapat pada lembar Keterangan.'
  return 'Rekapitulasi, daftar nama ASN yang belum dan yang sudah berpartisipasi, serta pengertian setiap angka dan sumber datanya terlampir pada lembar-lembar berikutnya.'
}

function signature(letter: LetterLayout, signatory: Signatory | null, agency: ReportAgency): void {
  const from = 3
  letter.line(from, last, `${signatory?.position ?? headOfOffice(agency.name) ?? dotted},`, 'letter-centre')
  letter.gap(62)
  letter.line(from, last, signatory?.name ?? dotted, signatory?.name ? 'letter-name' : 'letter-centre')
  letter.line(
    from,
    last,
    `NIP ${signatory?.nip ?? '...........................................'}`,
    'letter-centre',
  )
}

/** The signing office where it follows from the agency's name; hospitals, for one, have no secretary. */
function headOfOffice(agencyName: string): string | null {
  if (agencyName.startsWith('Sekretariat ')) return agencyName.replace('Sekretariat', 'Sekretaris')
  return /^(Dinas|Badan|Satuan|Inspektorat|Kecamatan)\b/.test(agencyName) ? `Sekretaris ${agencyName}` : null
}

interface Block {
  readonly from: number
  readonly to: number
  readonly value: string
  readonly look: CellLook
}

/** Collects the letter's lines: merged blocks whose heights are known beforehand. */
class LetterLayout {
  readonly rows: SheetRow[] = []
  readonly merges: Span[] = []

  line(from: number, to: number, value: string, look: CellLook = 'letter', fontSize = 11): void {
    this.row(
      [{ from, to, value, look }],
      heightOf(linesOf(value, (widthBetween(from, to) * 11) / fontSize), fontSize),
    )
  }

  point(label: string, value: string): void {
    const blocks = [
      { from: 0, to: 0, value: label, look: 'letter-number' as const },
      { from: 1, to: last, value, look: 'letter' as const },
    ]
    this.row(blocks, heightOf(linesOf(value, widthBetween(1, last))))
  }

  labelled(label: string, value: string, right = ''): void {
    const end = 3
    const blocks = [
      { from: 0, to: 0, value: label, look: 'letter' as const },
      { from: 1, to: 1, value: ':', look: 'letter' as const },
      { from: 2, to: end, value, look: 'letter' as const },
      { from: end + 1, to: last, value: right, look: 'letter-right' as const },
    ]
    this.row(blocks, heightOf(linesOf(value, widthBetween(2, end))))
  }

  gap(height: number): void {
    this.rows.push({ cells: [], height })
  }

  row(blocks: readonly Block[], height: number): void {
    const cells = Array.from(widths, () => text(null, 'letter'))
    for (const { from, to, value, look } of blocks) {
      for (let column = from; column <= to; column += 1)
        cells[column] = text(column === from ? value : null, look)
      if (to > from) this.merges.push({ row: this.rows.length, fromColumn: from, toColumn: to })
    }
    this.rows.push({ cells, height })
  }
}

/** Slightly less than there is: a line too many is a gap, a line too few is cut off. */
function widthBetween(from: number, to: number): number {
  return widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0) * 0.93
}
