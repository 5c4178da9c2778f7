import { BlockList, isIP, isIPv6, SocketAddress } from 'node:net'

/** Reads `10.0.0.1, 192.168.0.0/16, fd00::/8`; `null` where one of them is no address. */
export function parseProxies(text: string): BlockList | null {
  const list = new BlockList()
  for (const entry of text.split(/[\s,]+/).filter(part => part !== '')) {
    const [address = '', bits, ...rest] = entry.split('/')
    const version = isIP(address)
    if (version === 0 || rest.length > 0) return null
    const family = version === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    // A range of everything would believe whatever anybody writes.
    else if (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32))
      list.addSubnet(address, Number(bits), family)
    else return null
  }
  return list
}

/**
 * Where a call comes from. Proxies each add the address they were called from at the right of
 * `X-Forwarded-For`; what stands left of the first one that is not ours may be invented by the
 * caller. So the list is walked from the right, over the proxies we were told to trust only.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  let address = plainAddress(socketAddress ?? '')
  if (address === null) return 'unknown'
  const hops = (forwardedFor ?? '').split(',')
  while (hops.length > 0 && trusted.check(address, familyOf(address))) {
    const hop = plainAddress((hops.pop() ?? '').trim())
    // What is no address was not written by a proxy: the last one we know of has to do.
    if (hop === null) break
    address = hop
  }
  return address
}

/** In its one usual form, without port or brackets; IPv4 inside IPv6 as IPv4. */
function plainAddress(text: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = bare.split('%')[0] ?? ''
  if (isIP(address) === 0) return null
  const { address: usual } = new SocketAddress({ address, family: familyOf(address) })
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(usual)?.[1]
  return mapped ?? usual
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}
