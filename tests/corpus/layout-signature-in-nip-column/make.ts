import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: "The signing official's number never becomes a person, even where it stands in the column of NIP.",
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        null,
        ['Mengetahui,', null, 'Semarang, 28 November 2025'],
        ['Kepala Dinas', null, 'Penyusun'],
        null,
        ['dr. Nama Contoh', null, 'Orang Misal'],
        ['NIP. 197001011998031001', null, 'NIP. 198001012005012001'],
      ],
    }),
} satisfies CorpusCase
