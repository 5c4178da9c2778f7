import type { CorpusCase } from '../corpus-case.ts'

const header = '<tr><th>NIP</th><th>Nama</th><th>OPD</th></tr>'
const row = (nip: string, name: string) => `<tr><td>${nip}</td><td>${name}</td><td>Dinas Kesehatan</td></tr>`

export default {
  says: 'Headings, title tables and lists of a web page lie below one another: titles are ignored, all lists are read.',
  fileName: 'daftar asn.xls',
  make: () =>
    new TextEncoder().encode(
      `<html><body><h3>DAFTAR PEGAWAI PER 30 NOVEMBER 2025</h3><table><tr><td>PEMERINTAH KOTA CONTOH</td></tr></table>
      <table>${header}${row('198501012010011011', 'Satu Contoh')}</table>
      <table>${header}${row('198501012010011012', 'Dua&nbsp;Contoh')}</table></body></html>`,
    ),
} satisfies CorpusCase
