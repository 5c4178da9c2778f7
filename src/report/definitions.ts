/** What the agency's figures mean, in the words of the people who read them. */
export const participationDefinitions = [
  [
    'Aktif',
    'ASN yang mengasuh sedikitnya satu pekerja rentan dengan kepesertaan BPJS Ketenagakerjaan aktif.',
  ],
  [
    'Dikecualikan',
    'ASN dengan pengecualian yang disetujui dan berlaku pada tanggal data, serta tidak mengasuh pekerja aktif.',
  ],
  [
    'Menunggak/berakhir',
    'ASN yang sudah mendaftarkan pekerja, tetapi iurannya menunggak atau kepesertaannya berakhir atau ditolak.',
  ],
  ['Menunggu verifikasi', 'ASN yang sudah mendaftarkan pekerja dan kepesertaannya belum dipastikan.'],
  ['Belum mendaftar', 'ASN yang belum mendaftarkan pekerja rentan.'],
  [
    'Belum berpartisipasi',
    'Menunggak/berakhir + menunggu verifikasi + belum mendaftar. Setiap ASN berada pada tepat satu keadaan.',
  ],
  ['Tingkat partisipasi', 'ASN aktif dibagi jumlah ASN pada daftar pegawai. Tanpa ASN tidak ada nilai (–).'],
  ['Tingkat pendaftaran', 'ASN yang mendaftarkan sedikitnya satu pekerja dibagi jumlah ASN.'],
  [
    'Pekerja terdaftar dan aktif',
    'Jumlah NIK yang berbeda. Pekerja yang diasuh dua ASN dihitung satu kali pada rekapitulasi, tetapi muncul pada baris kedua ASN.',
  ],
  [
    'Sejak',
    'Tanggal data pertama dengan keadaan yang sama tanpa terputus; kosong jika sudah demikian sejak data pertama.',
  ],
  [
    'Baris menunggu perbaikan',
    'Baris berkas yang menyebut ASN tersebut tetapi belum dapat dihitung, misalnya karena NIK tidak lengkap.',
  ],
] as const

/** What the city's workbook needs besides. */
export const cityDefinitions = [
  ...participationDefinitions,
  ['OPD nol', 'OPD yang belum memiliki satu pun ASN pendaftar.'],
  ['OPD tuntas', 'OPD yang semua ASN-nya aktif, selain yang dikecualikan.'],
  ['Kelompok kecil', 'OPD dengan kurang dari 30 ASN: persentasenya mudah berubah oleh satu orang.'],
  [
    'Tidak ada di daftar pegawai',
    'Pendaftaran dengan NIP yang tidak tercatat pada daftar pegawai; ditampilkan terpisah.',
  ],
  ['Cakupan (UCJ)', 'Pekerja terlindungi dibagi pekerja potensial, dari bulan yang sama.'],
  ['Kekurangan', 'Pekerja yang masih diperlukan untuk mencapai target, dibulatkan ke atas.'],
] as const
