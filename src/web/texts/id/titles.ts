/** Words of screens that are fetched later, which the frame and the first screen say already. */
export const titles = {
  accounts: {
    settings: 'Pengaturan',
    title: 'Pengguna',
    emptyText:
      'Angka muncul di sini setelah operator memuat berkas. Bila operator belum ada, buatlah akunnya dahulu.',
    makeOperator: 'Buat akun operator',
  },
  agencySettings: { title: 'Daftar OPD' },
  audit: { title: 'Audit' },
  links: { title: 'NIP yang berganti', short: 'NIP berganti' },
  memory: { title: 'Jawaban yang diingat', short: 'Jawaban' },
  privacy: { title: 'Privasi' },
} as const
