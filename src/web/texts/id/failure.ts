/** What went wrong, what was kept, what to do. */
export const failure = {
  title: 'Bagian ini belum bisa ditampilkan',
  unreachable:
    'Server tidak dapat dihubungi. Data yang sudah tersimpan aman; periksa jaringan, lalu coba lagi.',
  unexpected: 'Terjadi kesalahan yang tidak terduga. Tidak ada data yang berubah.',
  retry: 'Coba lagi',
  notFoundTitle: 'Halaman tidak ditemukan',
  notFound: 'Alamat ini tidak ada atau tidak terbuka untuk akun Anda.',
  unreachableTitle: 'Halaman ini belum bisa dibuka',
  toOverview: 'Ke Ringkasan',
  screenTitle: 'Halaman ini berhenti bekerja',
  screen: 'Data Anda tidak berubah. Muat ulang halaman; bila terulang, beri tahu administrator.',
  reload: 'Muat ulang',
  noAccessTitle: 'Tidak terbuka untuk peran Anda',
  noAccess: 'Daftar orang hanya terbuka bagi operator, kantor wali kota, dan sekretaris OPD itu sendiri.',
  emptyTitle: 'Belum ada data',
  emptyOperator:
    'Mulailah dengan daftar pegawai, lalu ekspor formulir pendaftaran dan kepesertaan BPJS. Berkas tidak perlu dirapikan dahulu.',
  emptyOther: 'Angka muncul di sini setelah operator memuat daftar pegawai dan pendaftaran.',
  toImports: 'Muat berkas pertama',
} as const
