/** Values for the placeholders of a text. */
export type TextValues = Readonly<Record<string, string | number | null>>

/** Puts values in the place of `{name}`; what is not known is shown as "–". */
export function fillText(text: string, values: TextValues): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : null
    return value === null || value === undefined || value === '' ? '–' : String(value)
  })
}
