import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A pivot and a list of choices beside the data are named as not read.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK'],
        [nip.ahmad, nik.sri],
      ],
      Pivot: [
        ['Row Labels', 'Count of NIK'],
        ['Dinas Kesehatan', 1],
        ['Grand Total', 1],
      ],
      Pilihan: [['PNS'], ['PPPK']],
    }),
} satisfies CorpusCase
