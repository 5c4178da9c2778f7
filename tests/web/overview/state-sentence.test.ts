import { expect, test } from 'vitest'
import {
  type AgencyCounts,
  asideSentence,
  noZeroSentence,
  stateSentence,
} from '../../../src/web/features/overview/state-sentence.ts'
import { formatOf } from '../../../src/web/texts/format.ts'
import { i18n } from '../../../src/web/texts/index.ts'

const words = { t: i18n.t, format: formatOf('id'), who: 'ASN' }
const none: AgencyCounts = { zero: 0, started: 0, complete: 0, empty: 0, exempt: 0 }

test.each<[Partial<AgencyCounts>, string]>([
  [
    { zero: 22, started: 30 },
    '22 OPD belum memiliki satu pun pendaftaran, 30 berjalan, belum ada yang tuntas',
  ],
  [
    { zero: 22, started: 28, complete: 2 },
    '22 OPD belum memiliki satu pun pendaftaran, 28 berjalan, 2 tuntas',
  ],
  [{ zero: 50, complete: 2 }, '50 OPD belum memiliki satu pun pendaftaran, 2 tuntas'],
  [{ zero: 52 }, '52 OPD belum memiliki satu pun pendaftaran'],
  [{ started: 52 }, 'Setiap OPD sudah memiliki pendaftaran, 52 berjalan, belum ada yang tuntas'],
  [{ started: 50, complete: 2 }, 'Setiap OPD sudah memiliki pendaftaran, 50 berjalan, 2 tuntas'],
  [{ complete: 52 }, 'Setiap OPD sudah memiliki pendaftaran, 52 tuntas'],
  [{ empty: 52 }, '52 OPD tanpa ASN di daftar pegawai'],
  [{ exempt: 52 }, '52 OPD yang seluruh ASN di dalamnya dikecualikan'],
  [{ zero: 2, empty: 50 }, '2 OPD belum memiliki satu pun pendaftaran; 50 OPD tanpa ASN di daftar pegawai'],
  [
    { started: 1, complete: 1, empty: 50 },
    '2 OPD sudah memiliki pendaftaran, 1 berjalan, 1 tuntas; 50 OPD tanpa ASN di daftar pegawai',
  ],
  [
    { zero: 1, started: 1, empty: 49, exempt: 1 },
    '1 OPD belum memiliki satu pun pendaftaran, 1 berjalan, belum ada yang tuntas; 49 OPD tanpa ASN di daftar pegawai, 1 OPD yang seluruh ASN di dalamnya dikecualikan',
  ],
])('%o is said as it is', (counts, sentence) => {
  expect(stateSentence({ ...none, ...counts }, words)).toBe(sentence)
})

test.each<[Partial<AgencyCounts>, string]>([
  [{ started: 52 }, 'Tidak ada. Setiap OPD sudah memiliki pendaftaran.'],
  [{ started: 1, complete: 1, empty: 50 }, 'Tidak ada. 2 OPD yang dinilai sudah memiliki pendaftaran.'],
  [{ empty: 52 }, 'Belum ada OPD yang bisa dinilai.'],
])('without an agency at zero, %o', (counts, sentence) => {
  expect(noZeroSentence({ ...none, ...counts }, words)).toBe(sentence)
})

test('under a filter the missing people are called what the filter calls them', () => {
  expect(asideSentence({ ...none, empty: 3 }, { ...words, who: 'PPPK' })).toBe(
    '3 OPD tanpa PPPK di daftar pegawai',
  )
  expect(asideSentence(none, words)).toBe('')
})
