import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { texts as english } from './en/index.ts'
import { texts as indonesian } from './id/index.ts'
import { currentLanguage, type Language } from './language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof indonesian }
  }
}

/** The catalogue: every text of the screen, in every language. */
export const i18n = i18next.createInstance()

i18n.use(initReactI18next).init({
  lng: currentLanguage(),
  fallbackLng: 'id',
  resources: { id: { translation: indonesian }, en: { translation: english } },
  // React escapes; escaping twice would show &amp; in names.
  interpolation: { escapeValue: false },
})

/** Switches texts, numbers and the document's language together. */
export async function showLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}
