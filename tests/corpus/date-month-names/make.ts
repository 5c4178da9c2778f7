import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: "Days with the month's name, long or short, Indonesian or English, with or without weekday.",
  make: () =>
    xlsx({
      Data: [
        ['Tanggal Daftar', 'NIP', 'NIK'],
        ['1 Maret 2025', nip.ahmad, nik.sri],
        ['1 Mar 25', nip.ahmad, nik.joko],
        ['17 Agt 2025', nip.ahmad, nik.wati],
        ['17-Agustus-2025', nip.ahmad, nik.tono],
        ['3 Nop 2025', nip.ahmad, '3374012512920001'],
        ['Jumat, 28 November 2025', nip.ahmad, '3374012512920002'],
        ['12 Des. 2024', nip.ahmad, '3374012512920003'],
        ["Jum'at, 31 Okt 2025", nip.ahmad, '3374012512920004'],
      ],
    }),
} satisfies CorpusCase
