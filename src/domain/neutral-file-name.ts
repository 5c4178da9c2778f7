import type { SnapshotKind } from './snapshot.ts'

const names: Readonly<Record<SnapshotKind, string>> = {
  roster: 'daftar-pegawai',
  registrations: 'pendaftaran-pekerja',
  memberships: 'kepesertaan-bpjs',
  debits: 'hasil-autodebet',
  coverage: 'cakupan-ucj',
}

/** Endings of files that can be uploaded: others could be part of a name. */
const endings = /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt|html?|xml)$/i

/**
 * What a file is called to whoever may not open it. People put names into the names of files; what kind of
 * file it is says enough about where a figure comes from, and its hash says which one.
 */
export function neutralFileName(kind: SnapshotKind | null, fileName: string): string {
  const [ending = ''] = endings.exec(fileName) ?? []
  return `${kind === null ? 'berkas' : names[kind]}${ending.toLowerCase()}`
}
