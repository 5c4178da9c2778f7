const iso = /^(-?\d{4,5})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/

/**
 * An ISO date or moment as the serial number a spreadsheet counts days with, so that a date is the same
 * cell whichever format it comes in; undefined for any other text and for days before the count begins.
 */
export function serialOfIso(text: string, date1904: boolean): string | undefined {
  const match = iso.exec(text.trim())
  if (match === null) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(midnight).getUTCDate() !== Number(day)) return undefined
  const days = (midnight - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000
  // Below 61 the two counts of the year 1900 part; nothing an office records happened then.
  if (days < (date1904 ? 0 : 61)) return undefined
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return String(days + seconds / 86_400)
}
