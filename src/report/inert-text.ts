// Full-width signs are taken for the plain ones by programs set to East Asian languages.
const signs = '[=+\\-@\uff1d\uff0b\uff0d\uff20]'
// Blanks, invisible and control characters before a sign do not keep every program from seeing it.
const atStart = new RegExp(`^[\\s\\p{C}'"]*${signs}`, 'u')
const startsBroken = /^[\t\r\n]/
/**
 * Where the system's list separator is a semicolon, as in Indonesia, Excel does not know a quoted field
 * behind a comma: it begins a new cell at each of these, whatever the quotes say.
 */
const inside = new RegExp(`([;|\\t\\r\\n][\\s\\p{C}'"]*)(?=${signs})`, 'gu')

/**
 * Text for a CSV file that no spreadsheet runs as a formula: an apostrophe goes before a sign that could
 * begin one (OWASP, CSV injection). A number is not text and stays as it is.
 */
export function inertText(value: string): string {
  const whole = value.replace(inside, "$1'")
  return atStart.test(value) || startsBroken.test(value) ? `'${whole}` : whole
}
