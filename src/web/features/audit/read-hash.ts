/** A printed fingerprint as typed, its entry's number before it or not; `null` if the field is empty, how long it is if it is none. */
export function readHash(text: string): string | null | { readonly length: number } {
  // A workbook's cell holds the number of the entry too, and is copied whole.
  const bare = text
    .replace(/^\s*\d+\s+(?=[0-9a-f]{64}\s*$)/i, '')
    .replace(/[\s-]/g, '')
    .toLowerCase()
  if (bare === '') return null
  return /^[0-9a-f]{64}$/.test(bare) ? bare : { length: bare.length }
}

/** 64 characters in groups of eight, for reading and comparing. */
export function inGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? ''
}
