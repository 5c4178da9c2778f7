import { describe, expect, it } from 'vitest'
import { fields } from '../../src/ingest/fields.ts'
import { columnLetters, matchColumns } from '../../src/ingest/match-columns.ts'

function match(kind: keyof typeof fields, headers: string[]) {
  const result = matchColumns(
    fields[kind],
    headers.map((text, column) => ({ text, column })),
  )
  const matched = Object.fromEntries(
    result.matched.map(m => [m.header, m.group ? `${m.field} ${m.group}` : m.field]),
  )
  return { matched, ignored: result.ignored, missing: result.missing.map(m => m.field) }
}

describe('matchColumns', () => {
  it('folds case, blanks and punctuation, and takes headers that hold all words of a name', () => {
    expect(
      match('registrations', [
        'NO.',
        ' N.i P ',
        'NIK Pekerja Rentan',
        'Nama Lengkap ASN (Donatur)',
        'No. HP/WA',
      ]).matched,
    ).toEqual({
      ' N.i P ': 'nip',
      'NIK Pekerja Rentan': 'nik',
      'Nama Lengkap ASN (Donatur)': 'sponsorName',
      'No. HP/WA': 'phone',
    })
  })

  it('gives the agency to OPD and the unit to "Unit Kerja" if both are there', () => {
    expect(match('roster', ['NIP', 'Nama', 'OPD', 'Unit Kerja']).matched).toMatchObject({
      OPD: 'agency',
      'Unit Kerja': 'subUnit',
    })
    expect(match('roster', ['NIP', 'Nama', 'Unit Kerja']).matched).toMatchObject({ 'Unit Kerja': 'agency' })
  })

  it('prefers equal names: the leader is not the person', () => {
    const { matched, ignored } = match('roster', ['NIP Atasan', 'NIP', 'Nama Atasan', 'Nama', 'OPD'])
    expect(matched).toEqual({ NIP: 'nip', Nama: 'name', OPD: 'agency' })
    expect(ignored).toEqual(['NIP Atasan', 'Nama Atasan'])
  })

  it('decides nothing between two columns that fit as well', () => {
    expect(match('registrations', ['NIP', 'NIK Lama', 'NIK Baru']).missing).toEqual(['nik'])
  })

  it('numbers the groups of a wide form, the first of them with or without its number', () => {
    expect(
      match('registrations', [
        'NIP',
        'NIK Pekerja',
        'Nama Pekerja',
        'NIK Pekerja 2',
        'Nama Pekerja 2',
        'Program',
      ]).matched,
    ).toEqual({
      NIP: 'nip',
      'NIK Pekerja': 'nik 1',
      'Nama Pekerja': 'workerName 1',
      'NIK Pekerja 2': 'nik 2',
      'Nama Pekerja 2': 'workerName 2',
      Program: 'programme',
    })
    expect(match('registrations', ['NIP', 'NIK', 'NIK 1', 'NIK 2'])).toMatchObject({
      matched: { NIP: 'nip', 'NIK 1': 'nik 1', 'NIK 2': 'nik 2' },
      ignored: ['NIK'],
    })
    expect(match('registrations', ['NIP', 'NIK', 'No HP 1', 'No HP 2']).matched).toEqual({
      NIP: 'nip',
      NIK: 'nik',
      'No HP 1': 'phone',
    })
  })

  it('takes __proto__ and constructor for ordinary headers', () => {
    expect(match('roster', ['NIP', 'Nama', 'OPD', '__proto__', 'constructor']).ignored).toEqual([
      '__proto__',
      'constructor',
    ])
  })

  it('names columns as the spreadsheet program does', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })
})
