/** What the sample city assumes of an agency: nothing of it describes real people. */
export interface SampleAgency {
  readonly id: string
  /** ASN on the roster of 30 November 2025. */
  readonly headcount: number
  readonly pns: number
  /** ASN who sponsor on 30 November 2025. */
  readonly sponsors: number
}

/** ASN of the sample city, of them PNS. */
export const sampleHeadcount = 16_000
export const samplePns = 8031

/** Id, headcount, sponsors. Disdik takes what is left of the city. */
const rows = `
  setda 420 2, setwan 78 0, inspektorat 92 1, bappeda 96 1, brida 26 0, bkpp 84 0, bpkad 128 1, bapenda 236 2,
  kesbangpol 41 0, bpbd 64 0, satpol-pp 412 2, rswn 1036 2, dinkes 1902 21, dpu 398 2, distaru 132 1,
  disperkim 286 2, dishanpan 58 0, dlh 486 2, dispendukcapil 148 1, disdalduk-kb 118 1, dishub 372 2, arpus 62 0,
  dinas-perikanan 29 0, dispertan 112 1, disdag 188 14, disperin 46 0, dinkop-um 72 0, dpmptsp 68 0, dispora 66 0,
  disbudpar 142 18, damkar 248 1, dinsos 124 1, disnaker 82 0, dp3a 52 0, diskominfo 94 1,
  kec-semarang-tengah 104 1, kec-semarang-utara 97 1, kec-semarang-timur 86 0, kec-gayamsari 71 0, kec-genuk 99 1,
  kec-pedurungan 108 1, kec-semarang-selatan 93 1, kec-candisari 68 0, kec-gajahmungkur 73 0, kec-tembalang 106 1,
  kec-banyumanik 95 1, kec-gunungpati 89 0, kec-semarang-barat 110 1, kec-mijen 84 0, kec-ngaliyan 82 0,
  kec-tugu 61 0`

/** Share of PNS in an agency; the rest are PPPK. */
const pnsShares: Readonly<Record<string, number>> = {
  dinkes: 0.52,
  rswn: 0.49,
  'satpol-pp': 0.41,
  damkar: 0.38,
}
const usualPnsShare = 0.64
const kecamatanPnsShare = 0.73

/** The 52 agencies of the sample city with plausible sizes. */
export const sampleAgencies: readonly SampleAgency[] = withDisdik(
  rows
    .trim()
    .split(/\s*,\s*/)
    .map(row => {
      const [id = '', headcount, sponsors] = row.split(' ')
      const size = Number(headcount)
      const share = pnsShares[id] ?? (id.startsWith('kec-') ? kecamatanPnsShare : usualPnsShare)
      return { id, headcount: size, pns: Math.round(size * share), sponsors: Number(sponsors) }
    }),
)

function withDisdik(others: readonly SampleAgency[]): SampleAgency[] {
  const sum = (of: (agency: SampleAgency) => number) =>
    others.reduce((total, agency) => total + of(agency), 0)
  const disdik: SampleAgency = {
    id: 'disdik',
    headcount: sampleHeadcount - sum(a => a.headcount),
    pns: samplePns - sum(a => a.pns),
    sponsors: 3,
  }
  return [...others, disdik]
}
