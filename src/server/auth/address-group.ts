import { isIPv6 } from 'node:net'

/**
 * The part of an address by which guessing is counted: one line of IPv6 has a whole /64 to call from,
 * and IPv4 comes dressed as IPv6 where the server listens on both.
 */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  const plain = address.replace(/%.*$/, '')
  if (!isIPv6(plain)) return address
  const [head = '', tail] = plain.toLowerCase().split('::')
  const start = head.split(':').filter(part => part !== '')
  const end = (tail ?? '').split(':').filter(part => part !== '')
  const gap = tail === undefined ? [] : Array(Math.max(0, 8 - start.length - end.length)).fill('0')
  const groups = [...start, ...gap, ...end].slice(0, 4).map(part => part.replace(/^0+(?=.)/, ''))
  return `${groups.join(':')}::/64`
}
