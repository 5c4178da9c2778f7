import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { people } from '../people.ts'

export default {
  says: 'NIP typed as numbers in a whole column: all of them are recovered by name, each shown.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK'],
        ...people.slice(0, 6).map(({ nip: number, name }, i) => [
          num(
            Number(`${number.slice(0, 15)}000`)
              .toExponential(16)
              .toUpperCase(),
          ),
          name,
          `33740101019000${String(i + 1).padStart(2, '0')}`,
        ]),
      ],
    }),
} satisfies CorpusCase
