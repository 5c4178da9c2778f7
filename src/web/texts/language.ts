/** Languages of the interface; Indonesian is the first. */
export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'pantau-asuh.language'
let chosen: Language | undefined

/** The language of texts, numbers and dates: the person's choice, else Indonesian. */
export function currentLanguage(): Language {
  chosen ??= readChoice()
  return chosen
}

/** Whether the person ever chose; if not, the account's language may be taken over. */
export function hasChosenLanguage(): boolean {
  return safely(() => localStorage.getItem(storageKey)) !== null
}

export function keepLanguage(language: Language): void {
  chosen = language
  safely(() => localStorage.setItem(storageKey, language))
}

/** Applies a language for this visit without remembering it as the person's choice. */
export function adoptLanguage(language: Language): void {
  chosen = language
}

function readChoice(): Language {
  return safely(() => localStorage.getItem(storageKey)) === 'en' ? 'en' : 'id'
}

/** Storage may be closed (private windows, strict policies); the interface then forgets, but works. */
function safely<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
