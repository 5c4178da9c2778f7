import type { CorpusCase } from '../corpus-case.ts'
import { error, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: "#REF!, #N/A, #VALUE! in a column that is read are set aside, with the error's name.",
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja'],
        [error('#REF!'), nik.sri, 'Sri'],
        [nip.ahmad, error('#N/A'), 'Sri'],
        [nip.citra, nik.wati, error('#VALUE!')],
      ],
    }),
} satisfies CorpusCase
