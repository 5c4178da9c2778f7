/** Sign-in and first set-up. */
export const identity = {
  signInTitle: 'Masuk',
  signInLead: 'Gunakan akun yang diberikan administrator.',
  username: 'Nama pengguna',
  usernameHint: '3–40 huruf kecil, angka, titik, atau garis; boleh NIP',
  password: 'Kata sandi',
  newPassword: 'Kata sandi baru',
  passwordHint: 'Paling sedikit 12 karakter. Kalimat pendek mudah diingat dan kuat.',
  repeatPassword: 'Ulangi kata sandi',
  submit: 'Masuk',
  wrong: 'Nama pengguna atau kata sandi tidak cocok.',
  sessionEnded: 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan di halaman yang sama.',
  setUpTitle: 'Siapkan Pantau Asuh',
  setUpLead: 'Buat akun administrator pertama. Tautan ini hanya berlaku satu kali.',
  name: 'Nama lengkap',
  setUpSubmit: 'Buat administrator',
  setUpDone: 'Akun {{username}} sudah dibuat. Silakan masuk.',
  setUpClosed: 'Administrator sudah ada. Silakan masuk dengan akun Anda.',
  setUpNoToken:
    'Tautan tidak lengkap. Buka tautan utuh yang ditampilkan saat peladen pertama kali dijalankan.',
  mismatch: 'Kedua kata sandi belum sama.',
  tooShort: 'Kata sandi paling sedikit 12 karakter.',
  usernameShape: 'Pakai 3–40 huruf kecil, angka, titik, atau garis.',
  required: 'Wajib diisi.',
  pitch: 'Satu ASN, satu pekerja rentan terlindungi.',
  pitchBody:
    'Pantau Asuh menunjukkan sejauh mana setiap perangkat daerah menjadi orang tua asuh bagi pekerja informal, dengan angka yang bisa ditelusuri sampai baris berkasnya.',
} as const
