import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'A sign-in page that was downloaded in the place of the list is refused as a web page without a table.',
  fileName: 'rekap donatur.xls',
  make: () =>
    new TextEncoder().encode(
      '<!DOCTYPE html><html><head><title>Masuk</title></head><body><form>Sesi Anda berakhir.</form></body></html>',
    ),
} satisfies CorpusCase
