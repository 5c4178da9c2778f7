export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

/** The caller's language by `Accept-Language`; Indonesian where neither language is wanted. */
export function languageOf(request: Request): Language {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map(entry => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const quality = parameters.map(p => p.trim()).find(p => p.startsWith('q='))
      return {
        primary: tag.split('-')[0] ?? '',
        quality: quality === undefined ? 1 : Number(quality.slice(2)),
      }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return languages.find(language => language === wanted.find(w => isLanguage(w.primary))?.primary) ?? 'id'
}

function isLanguage(primary: string): boolean {
  return languages.some(language => language === primary)
}
