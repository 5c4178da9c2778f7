import { semarangProfile } from '../../../src/domain/semarang-profile.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

const agencies = semarangProfile.agencies.slice(0, 40)
const number = (i: number) => `19850101201001100${i}`.slice(0, 15) + String(i + 1).padStart(3, '0')

export default {
  says: 'Forty sheets of agencies with a summary beside them: the summary is left out by name and listed.',
  city: 'empty',
  make: () =>
    xlsx({
      REKAP: [
        ['No', 'OPD', 'Jumlah ASN', 'Jumlah Pekerja'],
        [1, 'Dinas Kesehatan', 20, 40],
        ['JUMLAH', null, 20, 40],
      ],
      ...Object.fromEntries(
        agencies.map((agency, i) => [
          agency.shortName,
          [
            ['NIP', 'Nama'],
            [number(i), `Pegawai Contoh ${i}`],
          ],
        ]),
      ),
    }),
} satisfies CorpusCase
