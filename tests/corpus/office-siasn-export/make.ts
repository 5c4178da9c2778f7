import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'An export of SIASN with its upper-case headers: number, name, post, rank, unit and kind of employment.',
  make: () =>
    xlsx({
      DATA: [
        [
          'PNS ID',
          'NIP BARU',
          'NIP LAMA',
          'NAMA',
          'GELAR DEPAN',
          'GELAR BELAKANG',
          'TANGGAL LAHIR',
          'JENIS KELAMIN',
          'GOL AKHIR NAMA',
          'JABATAN NAMA',
          'UNOR NAMA',
          'UNOR INDUK NAMA',
          'JENIS PEGAWAI NAMA',
        ],
        [
          'A8ACA7',
          nip.ahmad,
          '132145678',
          'AHMAD CONTOH',
          '',
          'S.E.',
          '01-01-1985',
          'M',
          'III/c',
          'ANALIS',
          'PUSKESMAS TUGU',
          'DINAS KESEHATAN',
          'PNS',
        ],
      ],
    }),
} satisfies CorpusCase
