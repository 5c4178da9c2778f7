import { foldText } from '../domain/agency.ts'
import type { Employment } from '../domain/nip.ts'
import type { CoverageSegment, DebitResult, MembershipStatus } from '../domain/records.ts'
import { textOf } from './cell-text.ts'
import { fault, type Reading, unread } from './column.ts'
import type { RawCell } from './sheet.ts'

/** Tried in this order: negations before the word they negate. */
const statusWords: readonly (readonly [RegExp, MembershipStatus])[] = [
  [/(?<!\b(non|tidak|tdk|belum|blm) ?)\baktif kembali\b/, 'active'],
  [/\b(belum|blm) aktif\b/, 'awaiting'],
  [/\b(non ?aktif|tidak aktif|tdk aktif|nonaktif|berakhir|keluar|klaim|meninggal|berhenti)\b/, 'ended'],
  [/\b(menunggak|tunggakan|nunggak)\b/, 'arrears'],
  [/\b(ditolak|gagal verifikasi)\b/, 'rejected'],
  [/\b(proses|diproses|menunggu|verifikasi)\b/, 'awaiting'],
  [/\baktif\b/, 'active'],
]

/** Denials whose meaning is known; any other one turns the word behind it into a question. */
const knownDenials = /\b(non|tidak|tdk|belum|blm) aktif\b|\bgagal verifikasi\b/g
const denial = /\b(tidak|tdk|tak|belum|blm|bukan|tanpa|non|kurang|batal|gagal|pernah)\b/

/** Reads a membership status; words that say neither are never taken for one. */
export function parseStatusCell(cell: RawCell): Reading<MembershipStatus> {
  const text = foldText(textOf(cell))
  const known = statuses.get(text)
  if (known !== undefined) return known
  const isDenied = denial.test(text) && denial.test(text.replace(knownDenials, ''))
  const match = isDenied ? undefined : statusWords.find(([pattern]) => pattern.test(text))
  const reading: Reading<MembershipStatus> =
    match === undefined ? fault('status-unknown') : { value: match[1] }
  if (statuses.size < 100) statuses.set(text, reading)
  return reading
}

/** A file repeats a handful of words a million times. */
const statuses = new Map<string, Reading<MembershipStatus>>()

/** Tried in this order: what went wrong, then what has not happened yet, then success. */
const failureWords =
  /\b(gagal|ditolak|tolak|(tidak|tdk|kurang) (berhasil|sukses|(ter|di) ?deb[ei]t\w*|lunas|terbayar)|(tidak|tdk|kurang|belum|blm) (cukup|mencukupi)|saldo (kurang|nihil|kosong|nol)|(rekening|rek) (di)?(tutup|blokir|pasif|dormant)|(rekening|rek) (tidak|tdk) (aktif|ditemukan)|ditutup|diblokir|failed|rejected|insufficient)\b/
const successWords =
  /\b(berhasil|sukses|success(ful)?|ter ?deb[ei]t\w*|lunas|terbayar|sudah di ?deb[ei]t\w*)\b/

/** Reads the result of a debit; a word that says neither is never taken for one. */
export function parseDebitResultCell(cell: RawCell): Reading<DebitResult> {
  const text = foldText(textOf(cell))
  if (/\b(tidak|tdk|bukan|tanpa) (gagal|ditolak|kurang)\b/.test(text)) return fault('status-unknown')
  if (failureWords.test(text)) return { value: 'failure' }
  if (/\b(belum|blm|akan|proses|diproses|pending|menunggu)\b/.test(text)) return fault('status-unknown')
  return successWords.test(text) ? { value: 'success' } : fault('status-unknown')
}

/** Tried in this order: "bukan penerima upah" holds "penerima upah". */
const segmentWords: readonly (readonly [RegExp, CoverageSegment])[] = [
  [/\b(bpu|bukan penerima upah|informal|mandiri)\b/, 'BPU'],
  [/\b(jakon|jasa konstruksi|konstruksi)\b/, 'JAKON'],
  [/\b(pmi|pekerja migran( indonesia)?|migran)\b/, 'PMI'],
  [/\b(pu|ppu|penerima upah|formal)\b/, 'PU'],
  [/\b(total|jumlah|semua|kota semarang)\b/, 'TOTAL'],
]

export function findSegment(text: string): CoverageSegment | undefined {
  const folded = foldText(text)
  return segmentWords.find(([pattern]) => pattern.test(folded))?.[1]
}

/** Reads the segment of a coverage row: one of five, anything else costs the row. */
export function parseSegmentCell(cell: RawCell): Reading<CoverageSegment> {
  const segment = findSegment(textOf(cell))
  return segment === undefined ? fault('segment-unknown') : { value: segment }
}

/** Reads the segment of a member: an unknown one is kept as written, so that it never speaks as BPU. */
export function parseMemberSegmentCell(cell: RawCell): Reading<string> {
  const text = textOf(cell)
  const segment = findSegment(text)
  if (segment !== undefined) return { value: segment }
  return { value: text, findings: [{ code: 'segment-unknown', outcome: 'accepted' }] }
}

export function parseEmploymentCell(cell: RawCell): Reading<Employment> {
  const text = foldText(textOf(cell))
  const isContract = /\b(pppk|p3k|ppk|perjanjian kerja)\b/.test(text)
  if (/\b(paruh waktu|pw)\b/.test(text)) return { value: 'PPPK_PW' }
  if (isContract) return { value: 'PPPK' }
  return /\b(c?pns|pegawai negeri( sipil)?)\b/.test(text) ? { value: 'PNS' } : unread('employment-unknown')
}
