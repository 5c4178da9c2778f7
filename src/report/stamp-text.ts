import type { ReportStamp } from './report-input.ts'

/** Number and hash of the entry before the file, the hash whole: cut off it could not be told from another. */
export function auditPlace({ head }: ReportStamp): string {
  return `${head.no} ${head.hash}`
}

/** The stamp in the file's properties, where programs keep it when sheets are copied or deleted. */
export function stampText(stamp: ReportStamp): string {
  return `Jejak ${stamp.traceId} · audit ${auditPlace(stamp)}`
}
