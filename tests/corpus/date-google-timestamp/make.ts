import type { CorpusCase } from '../corpus-case.ts'
import { day, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Timestamps of a form, in 24 or 12 hours, are city time.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'NIK'],
        ['03/11/2025 09:15:00', nip.ahmad, nik.sri],
        ['03/11/2025 9.15.07', nip.ahmad, nik.joko],
        ['2025/11/03 9:15:07 PM GMT+7', nip.ahmad, nik.wati],
        [day(45964.385), nip.ahmad, nik.tono],
      ],
    }),
} satisfies CorpusCase
