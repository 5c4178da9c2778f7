import { foldText } from './agency.ts'

const titlesBefore = new Set('dr drs dra drg drh ir h hj prof apt ns sdr sdri bapak ibu kh'.split(' '))
const degreesAfter = new Set(
  (
    'se sh st sp mm mt mh mp sip map mpa mba phd skm mkes mkom skom spd mpd spdi mpdi ssi msi ssos msos sag mag ' +
    'sst sstp stp sstt amd amdkeb amk amkeb skep skeb skg sked ners ns spsi mpsi shut spt sgz smn sak mak msc meng ' +
    'mhum shum sthi shi sei sfarm apt drs dra ma ba bsc cht cpa ak ama ca mtr strkeb strkep spog spa sppd phd'
  ).split(' '),
)
const muhammad = new Set(
  'moh muh mohamad mohammad muhamad muhammad mochamad mochammad mochamat moch much muchamad mohd'.split(' '),
)

/**
 * A name reduced to what two lists of the same person share: no titles or
 * degrees, no case or accents, every spelling of Muhammad the same. For
 * comparison only, never shown.
 *
 * @example foldPersonName('Drs. H. Moh. Arif Santoso, S.H., M.M.') // 'muhammad arif santoso'
 */
export function foldPersonName(name: string): string {
  const beforeDegrees = name.split(',')[0] ?? ''
  const words = beforeDegrees
    .split(/\s+/)
    .flatMap(splitGlued)
    .map(word => foldText(word.replace(/['’`]/g, '')).replaceAll(' ', ''))
    .filter(word => word !== '')
  let start = 0
  while (start < words.length - 1 && titlesBefore.has(words[start] as string)) start += 1
  let end = words.length
  while (end > start + 1 && degreesAfter.has(words[end - 1] as string)) end -= 1
  return words
    .slice(start, end)
    .map(word => (muhammad.has(word) ? 'muhammad' : word))
    .join(' ')
}

/** Whether two names can be the same person's as two lists write them; blanks inside a name don't matter. */
export function namesAgree(a: string, b: string): boolean {
  if (a === b) return foldText(a) !== ''
  const left = foldPersonName(a).replaceAll(' ', '')
  return left !== '' && left === foldPersonName(b).replaceAll(' ', '')
}

/** `Drs.H.Moh.Arif` is four words, `S.Pd` and `M.Si` are one. */
function splitGlued(word: string): string[] {
  if (!word.includes('.')) return [word]
  const whole = foldText(word).replaceAll(' ', '')
  return degreesAfter.has(whole) ? [word] : word.split('.')
}
