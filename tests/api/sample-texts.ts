/** Small files of invented people, as an office would export them. */

export const people = {
  budi: '198501012010011001',
  citra: '199002022015022002',
  dewi: '198803032012032003',
  eko: '199104042023211004',
} as const

export const rosterCsv = [
  'NIP,Nama,OPD,Jabatan,Golongan',
  `${people.budi},Budi Rekaan,Disbudpar,Analis,III/c`,
  `${people.citra},Citra Rekaan,Disbudpar,Pranata,III/a`,
  `${people.dewi},Dewi Rekaan,Dinkes,Bidan,III/d`,
  `${people.eko},Eko Rekaan,Dinkes,Perawat,IX`,
].join('\n')

export const workers = { siti: '3374016003900002', tono: '3374010101900003' } as const

export const registrationsCsv = [
  'NIP,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar',
  `${people.budi},Budi Rekaan,${workers.siti},Siti Rekaan,01/10/2025`,
  `${people.dewi},Dewi Rekaan,${workers.tono},Tono Rekaan,02/10/2025`,
].join('\n')

export const membershipsCsv = [
  'NIK,Status,Segmen',
  `${workers.siti},AKTIF,BPU`,
  `${workers.tono},MENUNGGAK,BPU`,
].join('\n')

export const coverageCsv = [
  'Bulan,Potensi,Terlindungi',
  '31/08/2025,756873,384000',
  '30/09/2025,756873,386000',
  '31/10/2025,756873,388000',
  '30/11/2025,756873,390498',
].join('\n')

export const asOf = '2025-11-30'
