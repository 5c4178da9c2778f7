import { makeName } from '../../mocks/people-names.ts'
import { makeRandom } from '../../mocks/random.ts'

/** A cell of a made-up export: text, a number, or a moment that a workbook keeps as a serial day. */
export type BenchCell = string | number | { readonly serial: number }

/** What an export speaks of: the ASN of a roster, or who registered whom. */
export type BenchKind = 'roster' | 'registrations'

const list = (text: string) => text.split(',').map(item => item.trim())

const agencies = list(`Dinas Kesehatan, Dinas Pendidikan, Dinas Perhubungan, Dinas Sosial, Dinas Perikanan,
  Dinas Lingkungan Hidup, Dinas Pekerjaan Umum, Dinas Tenaga Kerja, Dinas Perdagangan, Inspektorat,
  Satuan Polisi Pamong Praja, Badan Pendapatan Daerah, Kecamatan Tugu, Kecamatan Genuk, Kecamatan Mijen`)
const positions = list(`Guru Ahli Muda, Guru Ahli Pertama, Perawat Terampil, Bidan Mahir, Pengelola Keuangan,
  Analis Kebijakan Ahli Muda, Arsiparis Terampil, Pranata Komputer Ahli Pertama, Pengadministrasi Umum`)
const grades = list('III/a, III/b, III/c, III/d, IV/a, II/c, IX')
const places = list('Semarang, Demak, Kendal, Salatiga, Ungaran')
const schooling = list('S1, S2, D3, SMA')
const occupations = list(`Pedagang, Tukang parkir, Asisten rumah tangga, Nelayan, Petani, Pengemudi ojek,
  Tukang becak, Buruh bangunan, Penjahit, Pemulung`)
const workplaces = list('Pasar Johar, Pasar Bulu, Tambak Lorok, Simpang Lima, Gunungpati, Mijen, Tugu')
const programmes = list('JKK JKM, JKK, JKM')

export const benchHeaders: Readonly<Record<BenchKind, readonly string[]>> = {
  roster: list(`No, NIP, Nama, Tempat Lahir, Jabatan, Golongan, Status Kepegawaian, Perangkat Daerah,
    Sub Unit Kerja, Jenis Kelamin, Pendidikan, TMT`),
  registrations: list(`Timestamp, NIP, Nama ASN, Jabatan, OPD, NIK Pekerja, Nama Pekerja, No HP,
    Jenis Pekerjaan, Tempat Bekerja, Program, Nominal`),
}

/** How many ASN stand on the roster that registrations of so many rows speak of. */
export const sponsorsOf = (rows: number) => Math.ceil(rows / 2)

/** 1 March 2025 as a spreadsheet counts days. */
const firstDay = 45_717

/** Made-up rows: the same for the same number of rows, on every machine, one at a time. */
export function* benchRows(kind: BenchKind, rows: number): Generator<readonly BenchCell[]> {
  const random = makeRandom(rows)
  // The same in every file: registrations name their sponsors as the roster of another length does.
  const naming = makeRandom(1)
  const names = {
    male: Array.from({ length: 3000 }, () => makeName(naming, 'male')),
    female: Array.from({ length: 3000 }, () => makeName(naming, 'female')),
  }
  const nameOf = (seed: number) => {
    const known = names[seed % 2 === 0 ? 'male' : 'female']
    return known[seed % known.length] as string
  }
  for (let no = 1; no <= rows; no++) {
    if (kind === 'roster') {
      const nip = nipOf(no)
      yield [
        no,
        nip,
        nameOf(no),
        random.pick(places),
        random.pick(positions),
        random.pick(grades),
        'PNS',
        agencyOf(no),
        `Unit ${random.between(1, 400)}`,
        nip.charAt(14) === '1' ? 'L' : 'P',
        random.pick(schooling),
        `${nip.slice(8, 12)}-${nip.slice(12, 14)}-01`,
      ]
    } else {
      // Now and then a form is sent twice, a worker has two sponsors or a number lacks a digit.
      const isRepeat = no > 1 && random.chance(0.005)
      const sponsor = isRepeat ? (no - 1) >> 1 || 1 : (no >> 1) + 1
      const worker = isRepeat || random.chance(0.003) ? Math.max(1, no - 1) : no
      const nik = nikOf(worker)
      const owner = Math.min(sponsor, sponsorsOf(rows))
      const phone = `812${String(random.between(0, 99_999_999)).padStart(8, '0')}`
      yield [
        { serial: Math.round((firstDay + (no / rows) * 200) * 86_400) / 86_400 },
        nipOf(owner),
        random.chance(0.01) ? nameOf(owner + 1) : nameOf(owner),
        random.pick(positions),
        agencyOf(sponsor),
        random.chance(0.002) ? nik.slice(0, 15) : nik,
        nameOf(worker + 7),
        random.chance(0.03) ? `+62 ${phone}` : `0${phone}`,
        random.pick(occupations),
        random.pick(workplaces),
        random.pick(programmes),
        16_800,
      ]
    }
  }
}

function agencyOf(no: number): string {
  return agencies[no % agencies.length] as string
}

/** Steps through the whole range without coming back before its end, so that numbers come in no order. */
const scattered = (no: number, range: number) => (no * 7_368_787) % range

const two = (value: number) => String(value).padStart(2, '0')

/** A number nobody else of the file has: birth, start, sex and serial of a PNS. */
function nipOf(no: number): string {
  let rest = scattered(no, 999 * 2 * 28 * 12 * 35)
  const take = (size: number) => {
    const digit = rest % size
    rest = Math.floor(rest / size)
    return digit
  }
  const [serial, sex, day, month, year] = [take(999), take(2), take(28), take(12), take(35)]
  const birth = `${1966 + year}${two(month + 1)}${two(day + 1)}`
  return `${birth}${1990 + year}${two(month + 1)}${sex + 1}${String(serial + 1).padStart(3, '0')}`
}

function nikOf(no: number): string {
  let rest = scattered(no, 9998 * 28 * 12 * 35)
  const take = (size: number) => {
    const digit = rest % size
    rest = Math.floor(rest / size)
    return digit
  }
  const [serial, day, month, year] = [take(9998), take(28), take(12), take(35)]
  const area = two(1 + (no % 16))
  return `3374${area}${two(day + 1)}${two(month + 1)}${two(65 + year).slice(-2)}${String(serial + 1).padStart(4, '0')}`
}
