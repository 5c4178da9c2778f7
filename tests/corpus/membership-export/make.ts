import type { CorpusCase } from '../corpus-case.ts'
import { day, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'An export of BPJS with its own headers: number, names, dates and the month paid through.',
  fileName: 'export.xlsx',
  make: () =>
    xlsx({
      Sheet1: [
        ['BPJS KETENAGAKERJAAN'],
        ['Data TK per 30 November 2025'],
        [
          'NO',
          'KPJ',
          'NIK',
          'NAMA TENAGA KERJA',
          'SEGMEN',
          'PROGRAM',
          'TGL KEPESERTAAN',
          'BLTH TERAKHIR',
          'STATUS KEPESERTAAN',
        ],
        ['1', '25012345678', nik.sri, 'SRI UMPAMA', 'BPU', 'JKK, JKM', '01-03-2025', '11-2025', 'AKTIF'],
        ['2', '25012345679', nik.joko, 'JOKO MISAL', 'BPU', 'JKK, JKM', day(45717), '202509', 'TUNGGAKAN'],
      ],
    }),
} satisfies CorpusCase
