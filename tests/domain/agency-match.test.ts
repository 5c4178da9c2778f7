import { describe, expect, it } from 'vitest'
import type { Agency } from '../../src/domain/agency.ts'
import { AgencyMatcher } from '../../src/domain/agency-match.ts'

function agency(id: string, name: string, shortName: string, aliases: string[] = []): Agency {
  return { id, name, shortName, kind: 'dinas', aliases, validFrom: null, validUntil: null }
}

const matcher = new AgencyMatcher([
  agency('setda', 'Sekretariat Daerah', 'Setda'),
  agency('disdik', 'Dinas Pendidikan', 'Disdik'),
  agency('dinkes', 'Dinas Kesehatan', 'Dinkes'),
  agency('disdag', 'Dinas Perdagangan', 'Disdag'),
  agency('dinsos', 'Dinas Sosial', 'Dinsos'),
  agency('disbudpar', 'Dinas Kebudayaan dan Pariwisata', 'Disbudpar'),
  agency('kec-semarang-tengah', 'Kecamatan Semarang Tengah', 'Kec. Semarang Tengah'),
  agency('kec-tugu', 'Kecamatan Tugu', 'Kec. Tugu', ['Kelurahan Mangkang Kulon']),
])

describe('AgencyMatcher', () => {
  it.each([
    ['DINAS KESEHATAN', 'dinkes', null],
    ['Dinas Kesehatan Kota Semarang', 'dinkes', null],
    ['dinkes', 'dinkes', null],
    ['Dinas Kebudayaan & Pariwisata', 'disbudpar', null],
    ['KEC. SEMARANG TENGAH', 'kec-semarang-tengah', null],
    ['Kecamatan Tugu Kota Semarang', 'kec-tugu', null],
    ['Puskesmas Ngesrep', 'dinkes', 'Puskesmas Ngesrep'],
    ['SMP Negeri 3 Semarang', 'disdik', 'SMP Negeri 3 Semarang'],
    ['Bagian Hukum', 'setda', 'Bagian Hukum'],
    ['Kel. Mangkang Kulon', 'kec-tugu', 'Kel. Mangkang Kulon'],
    ['Kelurahan Jerakah, Kecamatan Tugu', 'kec-tugu', 'Kelurahan Jerakah, Kecamatan Tugu'],
    ['UPTD Metrologi Dinas Perdagangan', 'disdag', 'UPTD Metrologi Dinas Perdagangan'],
  ])('finds %s', (text, agencyId, subUnit) => {
    expect(matcher.match(text)).toEqual({ type: 'found', agencyId, subUnit })
  })

  it.each([
    'Dinas Sosial Provinsi Jawa Tengah',
    'Dinas Kesehatan Kabupaten Demak',
    'Dinas Kesehatan Kab. Kendal',
    'Kementerian Agama',
  ])('knows %s for another government', text => {
    expect(matcher.match(text)).toEqual({ type: 'other-government' })
  })

  it('only proposes what is similar', () => {
    expect(matcher.match('Dinas Kesehtan')).toMatchObject({ type: 'unknown', proposal: 'dinkes' })
    expect(matcher.match('Dinas Sosial dan Pemuda')).toMatchObject({ type: 'unknown' })
    expect(matcher.match('PT Bumi Pandanaran')).toMatchObject({ type: 'unknown', proposal: null })
  })
})
