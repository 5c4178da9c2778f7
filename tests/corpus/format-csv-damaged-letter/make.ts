import type { CorpusCase } from '../corpus-case.ts'

const before = 'NIP;Nama;OPD\n198501012010011011;Zoë Contoh;Dinas Kesehatan\n198501012010011012;Ren'
const after = ' Contoh;Dinas Kesehatan\n198501012010011013;Tiga Contoh;Dinas Kesehatan\n'

export default {
  says: 'A damaged byte in a UTF-8 file costs neither the other names nor its own row, which says so.',
  fileName: 'daftar asn per 30 November 2025.csv',
  make() {
    const encoder = new TextEncoder()
    return new Uint8Array([...encoder.encode(before), 0xe9, ...encoder.encode(after)])
  },
} satisfies CorpusCase
