import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: "A birthday is no day of registration, an heir no worker, a mother's name no sponsor's: such columns are left out and listed.",
  make: () =>
    xlsx({
      Data: [
        [
          'NIP',
          'NIK Pekerja',
          'Nama Pekerja',
          'Tempat Lahir',
          'Tanggal Lahir',
          'Nama Ibu Kandung',
          'NIK Ahli Waris',
          'No HP Ahli Waris',
          'Status Perkawinan',
        ],
        [
          nip.ahmad,
          nik.sri,
          'Sri Umpama',
          'Semarang',
          '15/05/1990',
          'Ibu Contoh',
          nik.wati,
          '081200011122',
          'Kawin',
        ],
      ],
    }),
} satisfies CorpusCase
