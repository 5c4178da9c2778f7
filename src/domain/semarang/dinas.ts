import { type Agency, foldText } from '../agency.ts'
import { slugOf } from './slug.ts'

/** Name without "Dinas", short name, other names in use. */
const rows: readonly (readonly [string, string, ...string[]])[] = [
  ['Pendidikan', 'Disdik', 'Dindik', 'Dinas Pendidikan dan Kebudayaan'],
  ['Kesehatan', 'Dinkes', 'DKK', 'Dinas Kesehatan Kota'],
  ['Pekerjaan Umum', 'DPU', 'Dinas PU'],
  ['Penataan Ruang', 'Distaru', 'Dinas Tata Ruang', 'Dinas Tata Kota'],
  [
    'Perumahan dan Kawasan Permukiman',
    'Disperkim',
    'Dinas Perkim',
    'Perkim',
    'Dinas Perumahan dan Permukiman',
  ],
  ['Ketahanan Pangan', 'Dishanpan', 'DKP', 'Disketapang'],
  ['Lingkungan Hidup', 'DLH', 'Dinas LH'],
  [
    'Kependudukan dan Pencatatan Sipil',
    'Dispendukcapil',
    'Disdukcapil',
    'Dukcapil',
    'Dinas Dukcapil',
    'Dinas Kependudukan dan Catatan Sipil',
  ],
  [
    'Pengendalian Penduduk dan Keluarga Berencana',
    'Disdalduk KB',
    'Disdaldukkb',
    'Dalduk KB',
    'Dinas Dalduk KB',
    'Dinas PPKB',
    'DP2KB',
    'Dinas Pengendalian Penduduk dan KB',
  ],
  ['Perhubungan', 'Dishub'],
  ['Arsip dan Perpustakaan', 'Arpus', 'Dinas Arpus', 'Dinarpus', 'Disarpus', 'Dinas Perpustakaan dan Arsip'],
  ['Perikanan', 'Dinas Perikanan', 'Disperik', 'Diskan'],
  ['Pertanian', 'Dispertan', 'Distan'],
  ['Perdagangan', 'Disdag', 'Dinas Pasar', 'Dindag'],
  ['Perindustrian', 'Disperin', 'Dinperin'],
  [
    'Koperasi dan Usaha Mikro',
    'Dinkop UM',
    'Dinkop',
    'Dinkopum',
    'Dinas Koperasi dan UM',
    'Dinas Koperasi dan UMKM',
    'Dinas Koperasi Usaha Mikro',
  ],
  [
    'Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    'DPMPTSP',
    'DPM PTSP',
    'Dinas PMPTSP',
    'Dinas PM dan PTSP',
    'Dinas Penanaman Modal dan PTSP',
  ],
  [
    'Kepemudaan dan Olahraga',
    'Dispora',
    'Dinpora',
    'Dinas Pemuda dan Olahraga',
    'Dinas Kepemudaan dan Olah Raga',
  ],
  ['Kebudayaan dan Pariwisata', 'Disbudpar', 'Dinbudpar', 'Dinas Budpar', 'Dinas Kebudayaan Pariwisata'],
  ['Pemadam Kebakaran', 'Damkar', 'Dinas Damkar', 'Disdamkar', 'Dinas Kebakaran', 'Pemadam Kebakaran'],
  ['Sosial', 'Dinsos'],
  ['Tenaga Kerja', 'Disnaker', 'Dinas Naker', 'Disnakertrans', 'Dinas Tenaga Kerja dan Transmigrasi'],
  [
    'Pemberdayaan Perempuan dan Perlindungan Anak',
    'DP3A',
    'DPPPA',
    'Dinas PPPA',
    'Dinas PP dan PA',
    'Dinas P3A',
  ],
  [
    'Komunikasi, Informatika, Statistik dan Persandian',
    'Diskominfo',
    'Dinas Kominfo',
    'Kominfo',
    'Diskominfostandi',
    'Dinas Komunikasi dan Informatika',
  ],
]

/** The twenty-four dinas with short names, old names and the usual ways to write them. */
export const dinas: readonly Agency[] = rows.map(([field, shortName, ...others]) => ({
  id: slugOf(shortName),
  name: `Dinas ${field}`,
  shortName,
  kind: 'dinas',
  aliases: distinct([`Dinas ${field}`, shortName], [...others, ...spellings(field)]),
  validFrom: null,
  validUntil: null,
}))

/** "Din. …", and "&" for "dan": folding drops the sign but keeps the word. */
function spellings(field: string): string[] {
  const written = field.includes(' dan ') ? [field, field.replaceAll(' dan ', ' & ')] : [field]
  return [...written.slice(1).map(f => `Dinas ${f}`), ...written.map(f => `Din. ${f}`)]
}

/** Aliases that say something the names, or an earlier alias, do not. */
function distinct(names: readonly string[], aliases: readonly string[]): string[] {
  const known = new Set(names.map(foldText))
  return aliases.filter(alias => {
    const folded = foldText(alias)
    if (known.has(folded)) return false
    known.add(folded)
    return true
  })
}
