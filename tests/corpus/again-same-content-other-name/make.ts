import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

const roster = () =>
  xlsx({
    Data: [
      ['NIP', 'Nama', 'OPD'],
      [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
      [nip.citra, 'Citra Andai, A.Md.', 'Dinas Sosial'],
      [nip.eko, 'Eko Seumpama', 'Kecamatan Tugu'],
    ],
  })

export default {
  says: 'The same content under another name is the same content.',
  fileName: 'Salinan pegawai NOV 2025 (2).xlsx',
  earlier: [{ make: roster, fileName: 'pegawai per 30 November 2025.xlsx' }],
  make: () => roster(),
} satisfies CorpusCase
