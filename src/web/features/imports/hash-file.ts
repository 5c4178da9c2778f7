/** Larger files are not held in memory whole only to be told apart. */
const largest = 64 * 1024 * 1024

/** SHA-256 of a file in hex; `null` if the browser cannot make it. */
export async function hashFile(file: File): Promise<string | null> {
  // Browsers offer it on https and localhost alone.
  if (globalThis.crypto?.subtle === undefined || file.size > largest) return null
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether a file can still be read: it may have been changed, moved or be a folder. */
export async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
