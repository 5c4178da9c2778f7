import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { texts as first } from './id/first.ts'
import type { texts as indonesian } from './id/index.ts'
import { adoptLanguage, type Language } from './language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof indonesian }
  }
}

/** The catalogue: every text of the screen. Indonesian is always there; English comes when it is asked for. */
export const i18n = i18next.createInstance()

i18n.use(initReactI18next).init({
  lng: 'id',
  fallbackLng: 'id',
  resources: { id: { translation: first } },
  // React escapes; escaping twice would show &amp; in names.
  interpolation: { escapeValue: false },
})

/**
 * Switches texts, numbers and the document's language together. Texts that do
 * not arrive leave everything in the language it was in.
 */
export async function showLanguage(language: Language): Promise<void> {
  try {
    if (language === 'en') await loadEnglish()
    await i18n.changeLanguage(language)
  } catch {
    adoptLanguage(i18n.language === 'en' ? 'en' : 'id')
  }
  document.documentElement.lang = i18n.language
}

let late: Promise<void> | null = null

/** The texts of every screen but the first ones; fetched once, with whatever needs them first. */
export function loadLateTexts(): Promise<void> {
  late ??= import('./id/late.ts').then(
    ({ texts }) => void i18n.addResourceBundle('id', 'translation', texts, true, true),
    (cause: unknown) => {
      // The next screen tries again.
      late = null
      throw cause
    },
  )
  return late
}

async function loadEnglish(): Promise<void> {
  if (i18n.hasResourceBundle('en', 'translation')) return
  const { texts } = await import('./en/index.ts')
  i18n.addResourceBundle('en', 'translation', texts)
}
