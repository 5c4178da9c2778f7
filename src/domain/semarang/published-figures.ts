import { getPlainDate } from '../plain-date.ts'
import type { PublishedFigure, PublishedIndicator, PublishedValue } from '../published-figure.ts'

const november = '2025-11-30'
const press = 'Pemberitaan media, November 2025'
const otherPress = 'Pemberitaan media lain, 2025'

const people = (amount: number, step = 1): PublishedValue => ({ amount, unit: 'people', step })
const share = (basisPoints: number): PublishedValue => ({
  amount: basisPoints,
  unit: 'basis-points',
  step: 1,
})

/** Figures the press gave for the city, contradictions included. */
export const publishedFigures: readonly PublishedFigure[] = [
  figure('asn', 'headcount', 'sekitar 16.000 ASN', people(16_000, 1000), november, 'PNS dan PPPK bersama.'),
  figure('pns', 'headcountPns', '8.031 PNS', people(8031), november),
  figure(
    'partisipasi-awal',
    'participationPns',
    '3,47 %',
    share(347),
    november,
    '3,47 % dari 8.031 PNS adalah 279 orang; tidak sejalan dengan 90 ASN (1,12 % dari PNS, 0,56 % dari ASN).',
  ),
  figure('asn-pengasuh', 'activeSponsors', '90 ASN', people(90), november),
  figure('pekerja-terdaftar', 'registeredWorkers', '458 pekerja', people(458), november),
  figure('pekerja-aktif', 'activeWorkers', '313 pekerja aktif', people(313), november),
  figure(
    'opd-nol',
    'zeroAgencies',
    '22 OPD belum berpartisipasi',
    { amount: 22, unit: 'agencies', step: 1 },
    november,
  ),
  figure('potensi', 'potential', '756.873 pekerja', people(756_873), november),
  figure('terlindungi', 'protected', '390.498 pekerja', people(390_498), november),
  figure('cakupan', 'coverage', '51,59 %', share(5159), november),
  figure('belum-terlindungi', 'unprotected', '366.375 pekerja', people(366_375), november),
  figure('target-kota', 'target', '71,59 %', share(7159), november, 'Sama dengan 51,59 % ditambah 20 poin.'),
  figure(
    'tambahan-pekerja',
    'targetGap',
    'sekitar 170.000 pekerja lagi',
    people(170_000, 10_000),
    november,
    'Untuk 71,59 % kurang 151.348 pekerja; 170.000 pekerja lagi berarti 74,05 %.',
  ),
  figure(
    'target-lain',
    'target',
    '55,32 %',
    share(5532),
    november,
    'Setara 418.702 pekerja, kurang 28.204; target lain dari sumber lain.',
    otherPress,
  ),
  figure('informal', 'informalPotential', '262.166 pekerja informal', people(262_166), november),
  figure('informal-terlindungi', 'informalProtected', '38.108 pekerja informal', people(38_108), november),
  figure('informal-cakupan', 'informalCoverage', '14,54 %', share(1454), november),
  figure(
    'informal-2024',
    'informalCoverage',
    '18,67 %',
    share(1867),
    '2024-12-31',
    '40.196 dari 215.243; turunnya terutama karena basis berubah (−3,17 poin), bukan pesertanya (−0,97 poin).',
  ),
  figure(
    'dibayar-apbd',
    'budgetPaidWorkers',
    '7.217 pekerja',
    people(7217),
    november,
    'APBD dan DBHCHT; pemberitaan lain menyebut 7.017.',
  ),
  figure(
    'dibayar-apbd-lain',
    'budgetPaidWorkers',
    '7.017 pekerja',
    people(7017),
    november,
    'APBD dan DBHCHT; pemberitaan lain menyebut 7.217.',
    otherPress,
  ),
]

function figure(
  id: string,
  indicator: PublishedIndicator,
  printed: string,
  value: PublishedValue,
  cutOff: string,
  note: string | null = null,
  source: string = press,
): PublishedFigure {
  return { id, indicator, printed, value, cutOff: getPlainDate(cutOff), source, note }
}
