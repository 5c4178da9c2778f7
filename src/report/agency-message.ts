import { rateOf } from '../domain/rate.ts'
import { notParticipating } from '../domain/tally.ts'
import type { AgencyMessageInput } from './report-input.ts'
import { basisWords, longDate, number, percent, stateNames } from './texts.ts'

/** A short text with the agency's figures, ready to paste into WhatsApp (`*…*` is bold there). */
export function agencyMessage(input: AgencyMessageInput): string {
  const { agency, asOf, basis, cityName, tally, verificationCode } = input
  const heading = [
    `*Orang tua asuh pekerja rentan ${cityName}*`,
    agency.name,
    `Data per ${longDate(asOf)}${basisWords[basis]}`,
  ]
  if (tally.headcount === 0) return [...heading, '', 'Tidak ada ASN pada daftar pegawai.'].join('\n')
  const share = percent(rateOf(tally.active, tally.headcount))
  return [
    ...heading,
    '',
    `*${number(tally.active)} dari ${number(tally.headcount)} ASN (${share}) sudah menjadi orang tua asuh.*`,
    ...changeLine(input),
    '',
    ...notYetLines(input),
    `Pekerja rentan: ${number(tally.registeredWorkers)} terdaftar, ${number(tally.activeWorkers)} aktif.`,
    ...(verificationCode === null ? [] : ['', `Kode verifikasi: ${verificationCode}`]),
  ].join('\n')
}

function changeLine({ previous, tally }: AgencyMessageInput): string[] {
  if (previous === null) return []
  const difference = tally.active - previous.tally.active
  const since = `sejak ${longDate(previous.asOf)}`
  if (difference === 0) return [`Tidak berubah ${since}.`]
  return [`${difference > 0 ? 'Bertambah' : 'Berkurang'} ${number(Math.abs(difference))} orang ${since}.`]
}

function notYetLines({ tally }: AgencyMessageInput): string[] {
  const lines = (['none', 'awaiting', 'lapsed'] as const)
    .filter(state => tally[state] > 0)
    .map(state => `- ${stateNames[state]}: ${number(tally[state])} orang`)
  const exempt = tally.exempt === 0 ? [] : [`Dikecualikan: ${number(tally.exempt)} orang.`]
  const total = notParticipating(tally)
  if (total === 0) return ['Tidak ada lagi ASN yang belum berpartisipasi.', ...exempt]
  return [`Belum berpartisipasi: ${number(total)} orang`, ...lines, ...exempt]
}
