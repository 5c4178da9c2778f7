import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: "The bank's results: what went through, what did not and why, with the month in a column.",
  make: () =>
    xlsx({
      Debet: [
        ['HASIL AUTODEBET NOVEMBER 2025'],
        ['NIP', 'Nama', 'Bulan', 'Status Debet', 'Nominal', 'Keterangan'],
        [nip.ahmad, 'Ahmad Contoh', 'November 2025', 'BERHASIL', 'Rp 16.800,-', null],
        [nip.citra, 'Citra Andai', 'November 2025', 'Gagal', 16800, 'Saldo tidak cukup'],
      ],
    }),
} satisfies CorpusCase
