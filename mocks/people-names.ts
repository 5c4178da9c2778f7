import type { Random } from './random.ts'

export type Sex = 'male' | 'female'

const words = (text: string) => text.trim().split(/\s+/)

const given: Readonly<Record<Sex, readonly string[]>> = {
  male: words(`Adi Agung Agus Ahmad Aji Andi Andri Anton Ari Arief Aris Bagas Bagus Bambang Bayu Bima Budi Cahyo
    Danang Daniel Dedi Deni Dian Didik Dimas Dwi Edi Eko Fajar Farid Faisal Galih Gilang Guntur Hadi Hari Hendra
    Heru Ilham Imam Indra Irfan Iwan Joko Kurnia Lukman Luthfi Mahmud Maulana Mohamad Muhammad Nanang Nugroho Nur
    Panji Prasetyo Puji Purwanto Putra Rahmat Rendra Reza Ridwan Rizal Rizky Rudi Rusdi Sapto Satria Septian Setyo
    Sigit Slamet Sri Sugeng Sunarto Suryo Taufik Teguh Tri Umar Wahyu Warsito Wawan Wisnu Yoga Yudi Yusuf Zainal`),
  female:
    words(`Ade Aisyah Ami Amalia Anggun Ani Anisa Aprilia Arum Astuti Ayu Cahyani Citra Desi Dewi Dian Diah
    Dinda Dwi Eka Ely Endah Erna Esti Evi Fatimah Febri Fitri Galuh Hana Hesti Ida Ika Indah Intan Ira Isti Juwita
    Kartika Kiki Kurnia Laila Laras Lestari Lia Lilis Lina Maya Mega Mei Melati Mira Nanik Nia Niken Nina Novi Nur
    Nuraini Peni Puji Purwanti Putri Rahma Rani Ratih Ratna Retno Rini Rina Risma Rosita Sari Septi Siti Sri Sulastri
    Susi Tari Tika Titik Tri Tutik Umi Utami Vina Wahyu Wati Widya Wiwik Wulan Yanti Yeni Yulia Yuni Zahra`),
}

const family: Readonly<Record<Sex, readonly string[]>> = {
  male: words(`Abdillah Adinata Ardiansyah Baskoro Budiman Darmawan Darmanto Efendi Fadillah Firmansyah Gunadi Gunawan
    Hakim Handoko Hartono Haryanto Hermawan Hidayat Irawan Iskandar Ismanto Kuncoro Kurniawan Kusnadi Kusuma
    Laksono Mahendra Mardiyanto Mulyadi Mulyono Nugraha Pamungkas Pradana Prabowo Prakoso Pramono Pranoto Prasetya
    Priyanto Purnomo Rahardjo Rahman Ramadhan Riyadi Romadhon Rustamaji Saputra Santoso Sasongko Setiawan Setyawan
    Sudarmaji Sugiarto Suharto Sukmana Sulistyo Sumarno Suprapto Supriyadi Surono Susanto Susilo Sutrisno Suyanto
    Trihatmojo Wibisono Wibowo Widodo Wijanarko Wijaya Winarno Yulianto Yuwono Zulkarnain`),
  female:
    words(`Agustina Andayani Anggraeni Apriliani Ariyanti Budiarti Budiastuti Damayanti Fatmawati Febriani
    Fitriani Handayani Hapsari Hartati Haryani Hidayati Indrawati Indriani Iriani Isnaini Kinasih Kumalasari Kurniasih
    Kusumawati Kusumaningrum Lestari Maharani Mardiana Maryati Mulyani Murniati Ningrum Ningsih Novitasari Nurhayati
    Nurjanah Oktaviani Palupi Permatasari Pertiwi Pratiwi Purnamasari Purwaningsih Puspitasari Rachmawati Rahayu
    Rahmawati Ramadhani Rohmah Safitri Saraswati Septiani Setyaningrum Setyawati Suharti Sukmawati Sulistyowati
    Sumarni Suryani Susanti Susilowati Sutanti Wahyuni Wardani Widiastuti Widyaningsih Wijayanti Winarsih Wulandari
    Yulianti Yuliani`),
}

/** A made-up name of two or three parts in the way names are given in Central Java. */
export function makeName(random: Random, sex: Sex): string {
  const parts = [random.pick(given[sex])]
  if (random.chance(0.45)) parts.push(random.pick(given[sex].filter(part => part !== parts[0])))
  parts.push(random.pick(family[sex]))
  return parts.join(' ')
}

/** The name as an office's list prints it, with degrees: `Dian Pratiwi, S.Pd., M.Pd.`. */
export function withDegrees(random: Random, name: string, degrees: readonly string[]): string {
  const [first, ...more] = degrees
  if (first === undefined) return name
  const prefix = first.startsWith('dr') ? `${first} ` : ''
  const behind = prefix === '' ? [first] : []
  if (more.length > 0 && random.chance(0.22)) behind.push(random.pick(more))
  return [`${prefix}${name}`, ...behind].join(', ')
}
