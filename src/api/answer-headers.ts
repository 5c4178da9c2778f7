import { toHex } from './hex.ts'

/** `Content-Disposition` that saves a file under its name, in every browser. */
export function attachment(fileName: string): string {
  // A bare name for old clients, the real one in UTF-8 for the rest (RFC 6266).
  const plain = fileName.replace(/[^\w .()-]+/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/**
 * A validator of the answer itself: it differs whenever data, language or the
 * caller's scope make the answer differ, so an unchanged view costs a 304.
 */
export async function entityTag(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `W/"${toHex(digest.subarray(0, 12))}"`
}

/** Whether the caller already holds this very answer. */
export function matchesTag(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')
  return known?.split(',').some(entry => entry.trim() === tag) ?? false
}
