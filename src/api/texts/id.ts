import type { Catalogue } from './catalogue.ts'

/** Indonesian: plain, kind, and always with the next step. */
export const id: Catalogue = {
  problems: {
    'not-signed-in': {
      title: 'Belum masuk',
      detail: 'Sesi Anda belum ada atau sudah berakhir. Silakan masuk kembali.',
    },
    'wrong-credentials': {
      title: 'Tidak dapat masuk',
      detail: 'Nama pengguna atau kata sandi tidak cocok. Periksa kembali, lalu coba lagi.',
    },
    'too-many-attempts': {
      title: 'Terlalu banyak percobaan',
      detail: 'Terlalu banyak percobaan masuk. Tunggu beberapa menit, lalu coba lagi.',
    },
    forbidden: {
      title: 'Tidak diizinkan',
      detail:
        'Akun Anda tidak memiliki izin untuk tindakan ini. Hubungi administrator bila Anda memerlukannya.',
    },
    'not-found': {
      title: 'Tidak ditemukan',
      detail: 'Yang Anda cari tidak ditemukan. Periksa kembali alamatnya.',
    },
    'invalid-request': {
      title: 'Isian belum benar',
      detail: 'Ada isian yang belum benar. Periksa isian yang ditandai, lalu kirim lagi.',
    },
    'cross-origin': {
      title: 'Permintaan ditolak',
      detail: 'Permintaan datang dari situs lain. Buka Pantau Asuh langsung, lalu ulangi.',
    },
    'file-missing': {
      title: 'Berkas belum ada',
      detail: 'Tidak ada berkas yang diterima. Pilih berkas, lalu unggah lagi.',
    },
    'file-too-large': {
      title: 'Berkas terlalu besar',
      detail:
        'Berkas melebihi batas {megabytes} MB. Pecah berkas atau hapus lembar yang tidak perlu, lalu unggah lagi.',
    },
    'import-not-draft': {
      title: 'Impor sudah disimpan',
      detail:
        'Impor ini bukan draf lagi, jadi tidak dapat diubah atau dibuang. Batalkan impor bila isinya keliru.',
    },
    'import-not-committed': {
      title: 'Impor belum disimpan',
      detail:
        'Hanya impor yang sudah disimpan ke data kota yang dapat dibatalkan. Buang drafnya bila tidak diperlukan.',
    },
    'import-not-ready': {
      title: 'Impor masih diproses',
      detail: 'Berkas ini masih diproses. Tunggu sampai selesai, lalu coba lagi.',
    },
    'import-duplicate': {
      title: 'Sudah dimuat',
      detail:
        'Isi yang sama sudah dimuat pada {committedOn}. Tidak ada yang perlu disimpan; draf ini boleh dibuang.',
    },
    'import-needs-answers': {
      title: 'Masih ada pertanyaan',
      detail: 'Masih ada {count} pertanyaan yang belum dijawab. Jawab dulu, lalu simpan.',
    },
    'import-changed': {
      title: 'Draf sudah berubah',
      detail:
        'Draf ini berubah sejak Anda melihatnya, misalnya karena rekan menjawab pertanyaan atau data kota bertambah. Lihat lagi isinya, lalu simpan.',
    },
    'completes-unknown': {
      title: 'Impor asal tidak ditemukan',
      detail:
        'Berkas ini memperbaiki impor yang tidak ada atau bukan milik Anda. Unduh lagi berkas baris yang disisihkan dari impor yang benar, lalu perbaiki berkas itu.',
    },
    'completes-not-committed': {
      title: 'Impor asal belum disimpan',
      detail:
        'Berkas ini memperbaiki impor {fileName} yang belum disimpan atau sudah dibatalkan. Simpan dulu impor asalnya, lalu unggah lagi berkas perbaikan ini; bila sudah dibatalkan, muat ulang berkas aslinya.',
    },
    'no-rows-set-aside': {
      title: 'Tidak ada baris yang disisihkan',
      detail: 'Semua baris berkas ini sudah diterima, jadi tidak ada yang perlu diperbaiki.',
    },
    'import-failed': {
      title: 'Berkas gagal dibaca',
      detail:
        'Berkas ini gagal dibaca sehingga tidak dapat disimpan. Baca alasannya, perbaiki berkas, lalu unggah lagi.',
    },
    'storage-full': {
      title: 'Penyimpanan penuh',
      detail:
        'Ruang penyimpanan server penuh, jadi tidak ada yang disimpan. Data yang ada tetap aman. Minta administrator menambah ruang, lalu coba lagi.',
    },
    'storage-damaged': {
      title: 'Penyimpanan rusak',
      detail:
        'Basis data server rusak, jadi penyimpanan dihentikan. Minta administrator memulihkan cadangan terakhir.',
    },
    'no-data': {
      title: 'Belum ada data',
      detail: 'Belum ada data untuk tanggal ini. Pilih tanggal lain, atau minta operator memuat datanya.',
    },
    'original-deleted': {
      title: 'Berkas asli sudah dihapus',
      detail:
        'Berkas asli dihapus pada {on} {why}. Angka, temuan, dan riwayatnya tetap ada. Bila berkas itu diperlukan lagi, minta kepada pengirimnya.',
    },
    'too-many-reveals': {
      title: 'Batas melihat NIK tercapai',
      detail:
        'Dalam satu jam paling banyak {limit} NIK boleh dilihat utuh dengan satu akun. Lanjutkan satu jam lagi.',
    },
    'too-many-views': {
      title: 'Batas melihat data orang tercapai',
      detail:
        'Hari ini akun ini sudah membuka lebih banyak daftar dan profil daripada yang dapat dibaca seseorang. Lanjutkan besok. Hal ini tercatat di audit.',
    },
    'person-unknown': {
      title: 'Orang ini tidak ada di data',
      detail: 'Nomor ini tidak ada di data mana pun yang tersimpan. Periksa kembali setiap angkanya.',
    },
    'already-erased': {
      title: 'Sudah dihapus',
      detail:
        'Data orang ini sudah dihapus pada {on}, dan sejak itu tidak ada data baru tentangnya. Tidak ada yang perlu dilakukan.',
    },
    conflict: {
      title: 'Sudah terpakai',
      detail:
        'Nama itu sudah terpakai, atau data ini baru saja diubah orang lain. Muat ulang halaman, lalu coba lagi.',
    },
    'alias-taken': {
      title: 'Nama sudah dipakai',
      detail:
        'Nama “{alias}” sudah mengarah ke {agency}. Satu nama hanya boleh berarti satu OPD: hapus dulu di sana, atau pakai nama lain.',
    },
    'agency-changed': {
      title: 'OPD ini baru saja diubah',
      detail:
        'Administrator lain mengubah OPD ini sejak Anda membukanya. Perubahan Anda belum disimpan; lihat dulu isinya yang terbaru.',
    },
    'set-up-closed': {
      title: 'Penyiapan sudah selesai',
      detail: 'Administrator pertama sudah dibuat. Silakan masuk dengan akun yang ada.',
    },
    'set-up-link-invalid': {
      title: 'Tautan tidak berlaku',
      detail:
        'Tautan penyiapan salah atau sudah kedaluwarsa. Nyalakan ulang server untuk mendapat tautan baru.',
    },
    'password-weak': {
      title: 'Kata sandi terlalu lemah',
      detail:
        'Kata sandi mudah ditebak. Pakai minimal 12 karakter, misalnya beberapa kata yang tidak berkaitan.',
    },
    'wrong-code': {
      title: 'Kode salah',
      detail: 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi Anda, lalu coba lagi.',
    },
    'second-step-expired': {
      title: 'Waktu habis',
      detail: 'Langkah kedua sudah kedaluwarsa. Masuk lagi dengan nama pengguna dan kata sandi.',
    },
    'enrolment-expired': {
      title: 'Mulai dari awal',
      detail:
        'Penyiapan ini sudah lewat waktunya, atau dimulai lagi di tempat lain. Mulai dari awal; sampai selesai, cara masuk Anda tidak berubah.',
    },
    'two-factor-off': {
      title: 'Belum aktif',
      detail: 'Verifikasi dua langkah belum aktif, jadi kode cadangan belum ada. Aktifkan dahulu.',
    },
    'wrong-password': {
      title: 'Kata sandi salah',
      detail: 'Kata sandi Anda yang sekarang tidak cocok. Tidak ada yang diubah.',
    },
    'password-same': {
      title: 'Kata sandi sama',
      detail: 'Kata sandi baru sama dengan yang lama. Pilih yang lain.',
    },
    'password-change-required': {
      title: 'Ganti kata sandi dulu',
      detail: 'Kata sandi Anda harus diganti sebelum memakai aplikasi ini.',
    },
    'two-factor-required': {
      title: 'Pasang verifikasi dua langkah dulu',
      detail: 'Peran Anda wajib memakai verifikasi dua langkah. Pasang dulu sebelum memakai aplikasi ini.',
    },
    'two-factor-mandatory': {
      title: 'Tidak dapat dimatikan',
      detail: 'Peran Anda wajib memakai verifikasi dua langkah. Untuk memakai perangkat lain, pasang ulang.',
    },
    'last-administrator': {
      title: 'Administrator terakhir',
      detail: 'Harus selalu ada satu administrator yang aktif. Buat administrator lain dulu.',
    },
    'own-account': {
      title: 'Akun Anda sendiri',
      detail:
        'Peran, kata sandi, dan keaktifan akun Anda sendiri tidak diubah di sini. Mintalah administrator lain, atau buka halaman akun Anda.',
    },
    busy: {
      title: 'Server sedang sibuk',
      detail: 'Permintaan ini belum sempat dilayani. Coba lagi beberapa detik lagi.',
    },
    unexpected: {
      title: 'Terjadi kesalahan',
      detail:
        'Ada kesalahan di server dan sudah dicatat. Data yang tersimpan tidak berubah. Silakan coba lagi.',
    },
  },

  refusals: {
    'file-empty': {
      message: 'Berkas ini kosong.',
      remedy: 'Ekspor ulang dari aplikasi asalnya, lalu unggah lagi.',
    },
    'file-damaged': {
      message: 'Berkas ini rusak atau terpotong saat dikirim.',
      remedy: 'Salin atau unduh ulang dari sumbernya, pastikan bisa dibuka di Excel, lalu unggah lagi.',
    },
    'file-encrypted': {
      message: 'Berkas ini dilindungi kata sandi.',
      remedy: 'Buka di Excel, simpan tanpa kata sandi, lalu unggah lagi.',
    },
    'file-too-large': {
      message: 'Berkas ini melebihi batas ukuran.',
      remedy: 'Hapus lembar yang tidak perlu atau pecah berkas, lalu unggah lagi.',
    },
    'file-unpacks-too-large': {
      message: 'Isi berkas ini terlalu besar setelah dibuka.',
      remedy:
        'Hapus lembar, gambar, dan format yang tidak perlu, simpan sebagai .xlsx baru, lalu unggah lagi.',
    },
    'file-suspicious': {
      message: 'Susunan berkas ini tidak wajar, jadi tidak dibuka demi keamanan.',
      remedy: 'Buka di Excel, simpan sebagai .xlsx baru, lalu unggah lagi.',
    },
    'file-dtd': {
      message: 'Berkas ini memuat deklarasi XML yang tidak diizinkan.',
      remedy: 'Buka di Excel, simpan sebagai .xlsx baru, lalu unggah lagi.',
    },
    'format-unsupported': {
      message: 'Jenis berkas ini tidak dikenali.',
      remedy: 'Simpan sebagai .xlsx atau .csv, lalu unggah lagi.',
    },
    'too-many-rows': {
      message: 'Baris di berkas ini terlalu banyak.',
      remedy: 'Pecah menjadi beberapa berkas, lalu unggah satu per satu.',
    },
    'too-many-columns': {
      message: 'Kolom di berkas ini terlalu banyak.',
      remedy: 'Hapus kolom yang tidak diperlukan, lalu unggah lagi.',
    },
    'no-data-sheet': {
      message: 'Tidak ada lembar berisi tabel data di berkas ini.',
      remedy:
        'Pastikan judul kolom ada dalam 30 baris pertama dan ada baris data di bawahnya, lalu unggah lagi.',
    },
    'quote-unclosed': {
      message: 'Ada tanda kutip yang tidak ditutup, mulai baris {line}.',
      remedy: 'Perbaiki baris itu atau ekspor ulang berkasnya, lalu unggah lagi.',
    },
    'encoding-unknown': {
      message: 'Huruf di berkas ini tidak dapat dibaca.',
      remedy: 'Simpan ulang sebagai CSV UTF-8 atau .xlsx, lalu unggah lagi.',
    },
    'kind-unrecognised': {
      message:
        'Jenis data berkas ini tidak dikenali dari judul kolomnya. Yang paling dekat: {nearest}, tetapi kolom {field} tidak ada.',
      remedy: 'Betulkan judul kolomnya, atau pilih jenis datanya sendiri, lalu coba lagi.',
    },
    'column-missing': {
      message: 'Kolom wajib {field} untuk {kind} tidak ditemukan. Judul yang paling mirip: {nearest}.',
      remedy: 'Tambahkan kolomnya atau betulkan judulnya, lalu unggah lagi.',
    },
    'column-duplicated': {
      message: 'Kolom {first} dan {second} di lembar "{sheet}" sama-sama berjudul "{header}".',
      remedy: 'Ubah judul atau hapus salah satunya, lalu unggah lagi.',
    },
    'time-exceeded': {
      message: 'Membaca berkas ini terlalu lama, jadi dihentikan. Data lain tidak terpengaruh.',
      remedy: 'Pecah berkas menjadi lebih kecil, lalu unggah lagi.',
    },
    'memory-exceeded': {
      message: 'Berkas ini memerlukan memori terlalu banyak, jadi dihentikan. Data lain tidak terpengaruh.',
      remedy: 'Simpan sebagai CSV atau pecah menjadi lebih kecil, lalu unggah lagi.',
    },
  },

  closerRefusals: {
    'format-unsupported:pdf': {
      message: 'Isinya PDF, bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:png': {
      message: 'Isinya gambar (PNG), bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:jpeg': {
      message: 'Isinya gambar (JPEG), bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:gif': {
      message: 'Isinya gambar (GIF), bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:docx': {
      message: 'Isinya dokumen Word, bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:doc': {
      message: 'Isinya dokumen Word, bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:pptx': {
      message: 'Isinya presentasi PowerPoint, bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:ppt': {
      message: 'Isinya presentasi PowerPoint, bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:rtf': {
      message: 'Isinya dokumen teks (RTF), bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:zip': {
      message: 'Isinya arsip terkompresi (ZIP), bukan buku kerja Excel.',
      remedy: 'Buka arsipnya, lalu unggah berkas Excel atau CSV di dalamnya.',
    },
    'format-unsupported:rar': {
      message: 'Isinya arsip terkompresi (RAR), bukan buku kerja Excel.',
      remedy: 'Buka arsipnya, lalu unggah berkas Excel atau CSV di dalamnya.',
    },
    'format-unsupported:7z': {
      message: 'Isinya arsip terkompresi (7z), bukan buku kerja Excel.',
      remedy: 'Buka arsipnya, lalu unggah berkas Excel atau CSV di dalamnya.',
    },
    'format-unsupported:gzip': {
      message: 'Isinya arsip terkompresi (gzip), bukan buku kerja Excel.',
      remedy: 'Buka arsipnya, lalu unggah berkas Excel atau CSV di dalamnya.',
    },
    'format-unsupported:sqlite': {
      message: 'Isinya basis data SQLite, bukan buku kerja Excel.',
      remedy: 'Ekspor datanya sebagai .xlsx atau .csv, lalu unggah lagi.',
    },
    'format-unsupported:html': {
      message:
        'Isinya halaman web tanpa tabel, mungkin halaman masuk atau pesan galat, atau hanya bingkai dari halaman web Excel.',
      remedy: 'Unduh atau ekspor ulang dari aplikasinya; dari Excel, Simpan sebagai .xlsx, lalu unggah lagi.',
    },
    'format-unsupported:mhtml': {
      message: 'Isinya surel atau halaman web satu berkas (MHTML) tanpa tabel.',
      remedy: 'Bila surel, unggah lampirannya; bila dari Excel, Simpan sebagai .xlsx, lalu unggah lagi.',
    },
    'format-unsupported:odt': {
      message: 'Isinya dokumen teks OpenDocument (.odt), bukan lembar sebar.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:odp': {
      message: 'Isinya presentasi OpenDocument (.odp), bukan lembar sebar.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:odf': {
      message: 'Isinya dokumen OpenDocument yang bukan lembar sebar.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:msg': {
      message: 'Isinya surel Outlook (.msg), bukan buku kerja Excel.',
      remedy: 'Buka surelnya, simpan lampirannya, lalu unggah lampiran itu.',
    },
    'format-unsupported:ole': {
      message: 'Isinya dokumen Office yang bukan buku kerja Excel.',
      remedy: 'Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
    },
    'format-unsupported:xlw': {
      message: 'Isinya ruang kerja Excel 4 (.xlw), yang merangkum beberapa buku kerja.',
      remedy: 'Buka di Excel, simpan tiap buku kerja sebagai .xlsx, lalu unggah satu per satu.',
    },
    'format-unsupported:sylk': {
      message: 'Berkas ini berformat SYLK (.slk), yang tidak dapat dibaca langsung.',
      remedy: 'Buka di Excel, lalu Simpan sebagai .xlsx dan unggah lagi.',
    },
    'format-unsupported:dif': {
      message: 'Berkas ini berformat DIF, yang tidak dapat dibaca langsung.',
      remedy: 'Buka di Excel, lalu Simpan sebagai .xlsx dan unggah lagi.',
    },
    'format-unsupported:xml': {
      message: 'Isinya XML, bukan buku kerja Excel.',
      remedy: 'Buka di Excel, lalu Simpan sebagai .xlsx dan unggah lagi.',
    },
    'format-unsupported:numbers': {
      message: 'Berkas ini berformat Apple Numbers, yang tidak dapat dibaca langsung.',
      remedy: 'Ekspor dari Numbers sebagai .xlsx, lalu unggah lagi.',
    },
    'kind-unrecognised:': {
      message: 'Tidak ada kolom yang dikenali di berkas ini.',
      remedy:
        'Pastikan baris judul kolom ada dalam 30 baris pertama, misalnya NIP, Nama, dan OPD, lalu coba lagi.',
    },
    'column-missing:other-kind': {
      message: 'Berkas ini tampaknya {found}, bukan {kind}.',
      remedy: 'Pilih berkas {kind}; berkas {found} dimuat oleh yang mengurusnya, biasanya operator data.',
    },
    'column-missing:': {
      message: 'Kolom wajib {field} untuk {kind} tidak ditemukan, dan tidak ada judul yang mirip.',
      remedy: 'Tambahkan kolomnya atau betulkan judulnya, lalu unggah lagi.',
    },
  },

  issues: {
    'nip-missing': {
      title: 'NIP kosong',
      message: 'NIP pada baris ini kosong.',
      remedy: 'Isi NIP 18 angka, lalu muat kembali barisnya.',
    },
    'nip-length': {
      title: 'Panjang NIP bukan 18 angka',
      message: 'NIP "{raw}" terdiri dari {length} angka, bukan 18.',
      remedy: 'Cocokkan dengan data kepegawaian dan tulis lengkap 18 angka.',
    },
    'nip-characters': {
      title: 'NIP memuat huruf atau tanda lain',
      message: 'NIP "{raw}" memuat huruf atau tanda lain.',
      remedy: 'Tulis NIP dengan angka saja.',
    },
    'nip-birth-date': {
      title: 'Tanggal lahir dalam NIP tidak mungkin',
      message: 'Delapan angka pertama NIP "{raw}" bukan tanggal lahir yang ada.',
      remedy: 'Cocokkan NIP dengan data kepegawaian.',
    },
    'nip-employment': {
      title: 'NIP bukan PNS maupun PPPK',
      message: 'Angka ke-13 dan ke-14 NIP "{raw}" tidak menunjukkan PNS maupun PPPK.',
      remedy: 'Cocokkan NIP dengan data kepegawaian.',
    },
    'nip-sex': {
      title: 'Angka ke-15 NIP salah',
      message: 'Angka ke-15 NIP "{raw}" seharusnya 1 atau 2.',
      remedy: 'Cocokkan NIP dengan data kepegawaian.',
    },
    'nip-digits-lost': {
      title: 'Angka akhir NIP hilang di Excel',
      message: 'Tiga angka terakhir NIP "{raw}" hilang karena selnya berformat angka.',
      remedy: 'Ubah kolom NIP menjadi format Teks, tulis ulang 18 angka lengkap, lalu muat kembali barisnya.',
    },
    'nip-recovered': {
      title: 'NIP dipulihkan dari daftar pegawai',
      message:
        'Angka akhir NIP "{raw}" hilang di Excel; di daftar pegawai hanya {name} ({value}) yang cocok.',
      remedy: null,
    },
    'nip-ambiguous': {
      title: 'NIP rusak, orangnya tidak pasti',
      message:
        'Angka akhir NIP "{raw}" hilang; yang cocok di daftar pegawai: {people}. Tidak ditebak siapa yang dimaksud.',
      remedy: 'Pilih NIP yang benar, tulis lengkap 18 angka, lalu muat kembali barisnya.',
    },
    'nip-name-disagrees': {
      title: 'NIP rusak, namanya tidak cocok',
      message: 'Angka akhir NIP "{raw}" hilang; yang cocok di daftar pegawai {people}, bukan "{name}".',
      remedy: 'Pastikan NIP dan namanya tidak tertukar, tulis lengkap 18 angka, lalu muat kembali barisnya.',
    },
    'nik-missing': {
      title: 'NIK kosong',
      message: 'NIK pekerja pada baris ini kosong.',
      remedy: 'Isi NIK 16 angka, lalu muat kembali barisnya.',
    },
    'nik-length': {
      title: 'Panjang NIK bukan 16 angka',
      message: 'NIK pada baris ini terdiri dari {length} angka, bukan 16.',
      remedy: 'Cocokkan dengan KTP dan tulis lengkap 16 angka.',
    },
    'nik-several': {
      title: 'Lebih dari satu NIK dalam satu sel',
      message: 'Ada {numbers} NIK dalam satu sel; tidak ditebak mana yang dimaksud.',
      remedy: 'Tulis satu pekerja per baris dengan satu NIK, lalu muat kembali barisnya.',
    },
    'nik-characters': {
      title: 'NIK memuat huruf atau tanda lain',
      message: 'NIK pada baris ini memuat huruf atau tanda lain.',
      remedy: 'Tulis NIK dengan angka saja.',
    },
    'nik-serial': {
      title: 'NIK berakhiran 0000',
      message: 'NIK pada baris ini berakhiran 0000, yang tidak pernah diterbitkan.',
      remedy: 'Cocokkan NIK dengan KTP.',
    },
    'nik-digits-lost': {
      title: 'Angka akhir NIK hilang di Excel',
      message: 'Angka terakhir NIK mungkin hilang karena selnya berformat angka. Angkanya tidak ditebak.',
      remedy:
        'Ubah kolom NIK menjadi format Teks, tulis ulang 16 angka dari KTP, lalu muat kembali barisnya.',
    },
    'nik-birth-date': {
      title: 'Tanggal lahir dalam NIK tidak mungkin',
      message: 'Tanggal lahir dalam NIK ini tidak ada di kalender. Baris tetap diterima.',
      remedy: 'Bila sempat, cocokkan NIK dengan KTP.',
    },
    'nik-not-local': {
      title: 'NIK terbitan luar Kota Semarang',
      message: 'NIK ini diterbitkan di luar Kota Semarang (kode {area}). Baris tetap diterima.',
      remedy: null,
    },
    'nik-in-nip-column': {
      title: 'Kolom NIP berisi NIK',
      message: 'Kolom NIP berisi 16 angka seperti NIK.',
      remedy: 'Isi NIP 18 angka; bila ada di kolom NIK, tukar isi keduanya, lalu muat kembali barisnya.',
    },
    'nip-in-nik-column': {
      title: 'Kolom NIK berisi NIP',
      message: 'Kolom NIK berisi 18 angka seperti NIP.',
      remedy: 'Isi kolom NIK dengan NIK pekerja, lalu muat kembali barisnya.',
    },
    'letters-for-digits': {
      title: 'Huruf tertulis sebagai angka',
      message: 'Ada huruf yang mirip angka (O atau l) pada "{raw}".',
      remedy: 'Mungkin maksudnya {value}. Perbaiki bila benar, lalu muat kembali barisnya.',
    },
    'digits-converted': {
      title: 'Bentuk angka disesuaikan',
      message: 'Angka "{raw}" memakai bentuk huruf lain dan dibaca sebagai {value}.',
      remedy: null,
    },
    'id-scientific': {
      title: 'Nomor tertulis seperti 3,37E+15',
      message: 'Nomor "{raw}" disingkat oleh Excel sehingga angka aslinya hilang.',
      remedy: 'Ubah kolomnya menjadi format Teks, tulis ulang nomor lengkap, lalu muat kembali barisnya.',
    },
    'name-missing': {
      title: 'Nama kosong',
      message: 'Nama pada baris ini kosong.',
      remedy: 'Isi nama, lalu muat kembali barisnya.',
    },
    'name-differs': {
      title: 'Nama berbeda dari daftar pegawai',
      message: 'Nama "{raw}" berbeda dari daftar pegawai: {value}. NIP-nya sama, jadi baris diterima.',
      remedy: 'Pastikan NIP tidak tertukar.',
    },
    'sponsor-not-on-roster': {
      title: 'NIP tidak ada di daftar pegawai',
      message: 'NIP "{raw}" tidak ada di daftar pegawai. Baris diterima dan dihitung terpisah.',
      remedy: 'Periksa NIP-nya, atau muat daftar pegawai yang lebih baru.',
    },
    'sponsor-not-on-own-roster': {
      title: 'Bukan pegawai OPD Anda',
      message: 'NIP "{raw}" tidak ada di daftar pegawai OPD Anda.',
      remedy: 'Periksa NIP-nya, atau kirim baris ini ke operator.',
    },
    'same-worker-two-sponsors': {
      title: 'Pekerja didaftarkan dua ASN',
      message:
        'Pekerja ini didaftarkan oleh {sponsors} ASN, antara lain {other}. Semuanya diterima; pekerja dihitung sekali.',
      remedy: 'Tanyakan kepada kedua ASN siapa yang menanggung iurannya.',
    },
    'worker-is-asn': {
      title: 'Pekerja adalah ASN',
      message: 'NIK pekerja ini tampaknya milik seorang ASN. Baris tetap diterima.',
      remedy: 'Pastikan yang didaftarkan adalah pekerja rentan, bukan ASN sendiri.',
    },
    'worker-over-age': {
      title: 'Pekerja berusia 65 tahun ke atas',
      message: 'Pekerja ini berusia {age} tahun saat didaftarkan. Peserta baru paling tua 64 tahun 11 bulan.',
      remedy: 'Sarankan ASN mengasuh pekerja lain.',
    },
    'repeat-differs': {
      title: 'Baris berulang dengan isi berbeda',
      message:
        'Data yang sama ada juga di lembar "{sheet}" baris {row} dengan isi berbeda. Yang terbaru dipakai.',
      remedy: 'Pastikan baris terbaru yang benar.',
    },
    'nip-two-agencies': {
      title: 'NIP ada di dua OPD',
      message: 'NIP ini juga tercatat di OPD lain (lembar "{sheet}" baris {row}) dan dihitung sekali.',
      remedy: 'Pastikan OPD yang benar dan hapus baris yang lain.',
    },
    'agency-missing': {
      title: 'OPD kosong',
      message: 'OPD pada baris ini kosong.',
      remedy: 'Isi nama OPD, lalu muat kembali barisnya.',
    },
    'agency-unknown': {
      title: 'OPD tidak dikenali',
      message: 'Nama OPD "{agency}" tidak dikenali.',
      remedy:
        'Pilih OPD-nya bila masih ditanyakan, atau betulkan namanya di berkas, lalu muat kembali barisnya.',
    },
    'agency-other-government': {
      title: 'OPD pemerintah lain',
      message: '"{agency}" bukan perangkat daerah Kota Semarang.',
      remedy: 'Hapus baris ini, atau betulkan nama OPD-nya.',
    },
    'agency-not-own': {
      title: 'Milik OPD lain',
      message: 'Baris ini milik OPD lain: "{agency}".',
      remedy: 'Hapus baris ini; yang memuatnya OPD itu sendiri atau operator.',
    },
    'date-impossible': {
      title: 'Tanggal tidak ada di kalender',
      message: 'Tanggal "{raw}" tidak ada di kalender.',
      remedy: 'Betulkan tanggalnya, lalu muat kembali barisnya.',
    },
    'date-unreadable': {
      title: 'Tanggal tidak terbaca',
      message: 'Tanggal "{raw}" tidak dapat dibaca.',
      remedy: 'Tulis tanggal seperti 30/11/2025.',
    },
    'date-month-first': {
      title: 'Bulan tertulis di depan',
      message: 'Tanggal "{raw}" tampaknya ditulis bulan lebih dulu.',
      remedy: 'Mungkin maksudnya {value}. Tulis hari lebih dulu, misalnya 30/11/2025.',
    },
    'month-missing': {
      title: 'Bulan kosong',
      message: 'Bulan pada baris ini kosong.',
      remedy: 'Isi bulannya, lalu muat kembali barisnya.',
    },
    'result-missing': {
      title: 'Hasil debet kosong',
      message: 'Hasil debet pada baris ini kosong.',
      remedy: 'Isi berhasil atau gagal, lalu muat kembali barisnya.',
    },
    'amount-unreadable': {
      title: 'Nominal tidak terbaca',
      message: 'Nominal "{raw}" tidak dapat dibaca.',
      remedy: 'Tulis nominal dengan angka saja, misalnya 16800.',
    },
    'amount-repaired': {
      title: 'Nominal ditulis dengan bentuk lain',
      message: 'Nominal "{raw}" dibaca sebagai Rp{value}.',
      remedy: null,
    },
    'amount-unexplained': {
      title: 'Nominal tidak sesuai tarif',
      message: 'Nominal Rp{amount} tidak sesuai dengan tarif mana pun. Baris tetap diterima.',
      remedy: 'Periksa program dan jumlah bulan yang dibayar.',
    },
    'status-unknown': {
      title: 'Status tidak dikenali',
      message: 'Status "{raw}" tidak dikenali.',
      remedy:
        'Pakai: aktif, menunggak, menunggu, berakhir, atau ditolak; untuk hasil debet: berhasil atau gagal.',
    },
    'count-unreadable': {
      title: 'Jumlah tidak terbaca',
      message: 'Jumlah "{raw}" tidak dapat dibaca.',
      remedy: 'Tulis jumlah orang dengan angka bulat.',
    },
    'segment-unknown': {
      title: 'Segmen tidak dikenali',
      message: 'Segmen "{raw}" tidak dikenali, jadi tidak dihitung sebagai BPU.',
      remedy: 'Pakai: PU, BPU, Jakon, PMI, atau Total.',
    },
    'protected-exceeds-potential': {
      title: 'Terlindungi melebihi potensi',
      message: 'Jumlah terlindungi lebih besar daripada potensinya.',
      remedy: 'Periksa apakah kedua kolom tertukar.',
    },
    'phone-repaired': {
      title: 'Nomor HP tidak berawalan 08',
      message: 'Nomor HP ditulis ulang dengan awalan 08.',
      remedy: null,
    },
    'phone-second': {
      title: 'Ada dua nomor HP',
      message: 'Ada lebih dari satu nomor HP; yang pertama disimpan, {second} tidak.',
      remedy: null,
    },
    'employment-unknown': {
      title: 'Status kepegawaian tidak dikenali',
      message: 'Status kepegawaian "{raw}" tidak dikenali; dibaca dari NIP.',
      remedy: 'Pakai: PNS, PPPK, atau PPPK Paruh Waktu.',
    },
    'employment-contradicts-nip': {
      title: 'Status kepegawaian berbeda dari NIP',
      message: 'Status kepegawaian "{raw}" dipakai, padahal NIP menunjukkan {byNumber}.',
      remedy: 'Cocokkan NIP dan status kepegawaiannya.',
    },
    'ditto-filled': {
      title: 'Diisi dari baris di atasnya',
      message: 'Tertulis "{raw}"; nilai baris di atasnya yang diambil: {value}.',
      remedy: null,
    },
    'ditto-mark': {
      title: 'Tertulis "idem" atau sejenisnya',
      message: 'Sel ini berisi "{raw}", bukan nilainya sendiri.',
      remedy:
        'Jawab apakah ini berarti nilai di baris atasnya, atau tulis nilai lengkapnya dan muat kembali barisnya.',
    },
    'cell-error': {
      title: 'Sel berisi kesalahan rumus',
      message: 'Sel ini berisi kesalahan rumus {error}.',
      remedy: 'Perbaiki rumusnya atau tulis nilainya langsung, lalu muat kembali barisnya.',
    },
    'letters-damaged': {
      title: 'Ada huruf yang rusak',
      message: 'Sel ini memuat huruf yang rusak dan tidak dapat dipulihkan: {raw}.',
      remedy: 'Barisnya tetap dimuat. Bila perlu, perbaiki hurufnya di berkas asal lalu muat kembali.',
    },
    'value-too-long': {
      title: 'Isi sel terlalu panjang',
      message: 'Isi sel ini terdiri dari {length} huruf; paling banyak {limit}.',
      remedy: 'Persingkat isinya, lalu muat kembali barisnya.',
    },
    'total-differs': {
      title: 'Jumlah di berkas berbeda dari isinya',
      message: 'Baris jumlah di berkas menyebut {stated}, sedangkan hitungan barisnya {sum}.',
      remedy: 'Pastikan tidak ada baris yang terhapus atau terlewat.',
    },
    'may-be-cut-off': {
      title: 'Berkas mungkin terpotong',
      message: 'Lembar ini penuh sampai baris terakhir; sebagian data mungkin terpotong.',
      remedy: 'Ekspor ulang dalam beberapa berkas dan bandingkan jumlah barisnya.',
    },
    'date-contradicts-file': {
      title: 'Tanggal berbeda dari isi berkas',
      message: 'Tanggal data {given} dipakai, padahal berkas menyebut {found}.',
      remedy: 'Pastikan tanggal data sudah benar sebelum menyimpan.',
    },
    'kind-contradicts-file': {
      title: 'Jenis data berbeda dari isi berkas',
      message: 'Berkas dibaca sebagai {given}, padahal tampak seperti {found}.',
      remedy: 'Pastikan jenis data sudah benar sebelum menyimpan.',
    },
    'hidden-content-read': {
      title: 'Isi tersembunyi ikut dibaca',
      message: 'Ada isi tersembunyi ({what}) yang ikut dibaca.',
      remedy: 'Bila tidak seharusnya dihitung, hapus dari berkas, lalu unggah lagi.',
    },
    'sheet-ignored': {
      title: 'Lembar tidak dibaca',
      message:
        'Lembar "{sheet}" tidak dibaca, karena kolom wajibnya tidak ditemukan atau namanya seperti rekap.',
      remedy:
        'Bila lembar ini berisi data, pastikan ada baris judul kolom dan namanya bukan rekap, lalu unggah lagi.',
    },
  },

  names: {
    retention: 'karena masa simpannya berakhir',
    erasure: 'karena memuat data seseorang yang datanya dihapus',
    roster: 'daftar pegawai',
    registrations: 'pendaftaran pekerja',
    memberships: 'kepesertaan BPJS',
    coverage: 'cakupan UCJ',
    debits: 'hasil autodebet',
    nip: 'NIP',
    name: 'Nama',
    agency: 'OPD',
    nik: 'NIK',
    status: 'Status',
    month: 'Bulan',
    potential: 'Potensi',
    protected: 'Terlindungi',
    sheet: 'lembar',
    rows: 'baris',
    columns: 'kolom',
    filter: 'saringan',
  },

  answers: {
    '-': 'Sisihkan barisnya',
    'column.-': 'Tidak ada kolom itu',
    'section.section': 'Ya, OPD tertulis di atas nama-namanya',
    'section.-': 'Bukan',
    'tables.both': 'Baca kedua tabel',
    'tables.1': 'Hanya tabel pertama: {label}',
    'tables.2': 'Hanya tabel kedua: {label}',
    'order.month-first': 'Bulan dahulu (bulan/tanggal/tahun)',
    'order.day-first': 'Tanggal dahulu (tanggal/bulan/tahun)',
    'ditto.above': 'Ambil nilai di baris atasnya',
    'status.active': 'Aktif',
    'status.arrears': 'Menunggak',
    'status.awaiting': 'Masih diproses',
    'status.ended': 'Berakhir',
    'status.rejected': 'Ditolak',
    'status.success': 'Berhasil didebet',
    'status.failure': 'Gagal didebet',
    'person.former': 'OPD pada daftar sebelumnya; bila belum ada, baris yang terakhir',
    'total.stated': 'Baris jumlah: {label}',
    'total.sum': 'Jumlah segmennya: {label}',
  },

  setAsideLead: 'Perbaiki baris di bawah lalu unggah kembali berkas ini',
  faults: {
    invalid_type: 'Wajib diisi dengan jenis nilai yang benar.',
    invalid_value: 'Pilih salah satu nilai yang tersedia.',
    invalid_format: 'Penulisannya belum benar.',
    invalid_union: 'Pilih salah satu nilai yang tersedia.',
    too_small: 'Terlalu pendek atau terlalu kecil.',
    too_big: 'Terlalu panjang atau terlalu besar.',
    unrecognized_keys: 'Ada isian yang tidak dikenal.',
    date: 'Tulis tanggal sebagai TTTT-BB-HH, dan pastikan ada di kalender.',
    repeated: 'Hanya boleh diberikan sekali.',
    'not-json': 'Isi permintaan harus berupa JSON.',
    'secretary-needs-agency': 'Sekretaris harus memiliki satu OPD; peran lain tidak.',
    'agency-unknown': 'OPD ini tidak dikenal.',
    'date-order': 'Tanggal akhir tidak boleh sebelum tanggal awal.',
    'name-empty': 'Nama ini harus memuat kata selain “Kota Semarang”.',
    other: 'Isian ini belum benar.',
  },
}
