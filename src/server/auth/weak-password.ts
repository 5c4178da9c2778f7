import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as indonesian } from '@zxcvbn-ts/language-id'
import { holdsUsername } from '../../contract/identity.ts'

const minPasswordLength = 12
/** Of 0 to 4: from here on a guess takes more than 10⁸ tries, even of one who knows how people choose. */
const minScore = 3
/** Judging takes seconds for two hundred characters; where the beginning is strong, the whole is. */
const judgedLength = 32
const judgedVariants = 20

/** What guesses are built on here: words of the city, the movement and its offices. The library knows the world's. */
const ofTheCity = [
  ...['semarang', 'pemkot', 'kota', 'walikota', 'wakil', 'balaikota', 'jateng', 'jawa', 'tengah', 'lumpia'],
  ...['simpanglima', 'lawangsewu', 'hebat', 'pantau', 'asuh', 'orang', 'tua', 'gerakan', 'bpjs', 'jamsostek'],
  ...[
    'ketenagakerjaan',
    'tenaga',
    'kerja',
    'disnaker',
    'dinkes',
    'disdik',
    'disbudpar',
    'bapenda',
    'bappeda',
  ],
  ...[
    'bkpp',
    'bkd',
    'opd',
    'dinas',
    'badan',
    'sekretariat',
    'sekretaris',
    'kecamatan',
    'kelurahan',
    'kepala',
  ],
  ...['operator', 'administrator', 'admin', 'pegawai', 'pns', 'pppk', 'asn', 'nip', 'korpri', 'kesehatan'],
  ...['pendidikan', 'rahasia', 'sandi', 'katasandi'],
]

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common, ...indonesian, 'city-id': ofTheCity },
  graphs: adjacencyGraphs,
  maxLength: judgedLength,
  l33tMaxSubstitutions: judgedVariants,
})

/**
 * Whether a password is too easy to guess (NIST SP 800-63B, 5.1.1.2: held against lists of known ones
 * and words of the context): too short, with the user name in it, or weak once what every colleague
 * knows is taken away: words of the city, the own name, a NIP or any other long number.
 */
export function isWeakPassword(password: string, username: string, name = ''): boolean {
  if (password.length < minPasswordLength) return true
  if (holdsUsername(password, username)) return true
  const known = [...`${username} ${name}`.split(/[^\p{L}]+/u), ...ofTheCity]
    .filter(word => word.length >= 3)
    .toSorted((a, b) => b.length - a.length)
  const rest = password.replace(new RegExp(known.join('|'), 'giu'), '').replace(/\d([\s._-]?\d){7,}/g, '')
  return zxcvbn.check(rest.slice(0, judgedLength), known).score < minScore
}
