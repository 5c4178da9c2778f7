import { BlockList } from 'node:net'
import { describe, expect, test } from 'vitest'
import { addressGroup } from '../../src/server/auth/address-group.ts'
import { clientAddress, parseProxies } from '../../src/server/client-address.ts'

const nobody = new BlockList()
const trusting = (text: string) => parseProxies(text) ?? nobody

describe('where a call comes from', () => {
  test.each([
    ['is the socket’s other end, whatever it claims', '203.0.113.9', '198.51.100.1', '', '203.0.113.9'],
    ['is what a trusted proxy saw', '127.0.0.1', '198.51.100.1', '127.0.0.1', '198.51.100.1'],
    [
      'is not what the caller wrote before the proxy did',
      '127.0.0.1',
      '6.6.6.6, 198.51.100.1',
      '127.0.0.1',
      '198.51.100.1',
    ],
    [
      'is found through several proxies',
      '127.0.0.1',
      '6.6.6.6, 198.51.100.1, 10.0.0.7',
      '127.0.0.1 10.0.0.0/8',
      '198.51.100.1',
    ],
    [
      'ends at a proxy nobody told of',
      '127.0.0.1',
      '198.51.100.1, 172.16.0.1',
      '127.0.0.1, 10.0.0.0/8',
      '172.16.0.1',
    ],
    ['is the proxy itself where it says nothing', '127.0.0.1', undefined, '127.0.0.1', '127.0.0.1'],
    [
      'is the last known one where the rest is no address',
      '10.0.0.1',
      '198.51.100.1, unknown',
      '10.0.0.0/8',
      '10.0.0.1',
    ],
    ['is the first where all are trusted', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.0/8', '10.0.0.3'],
    ['is read without its port', '10.0.0.1', '198.51.100.1:5123', '10.0.0.0/8', '198.51.100.1'],
    ['is read without brackets', '::1', '[2001:db8::7]:443', '::1', '2001:db8::7'],
    ['is IPv4 where it was wrapped in IPv6', '::ffff:127.0.0.1', '198.51.100.1', '127.0.0.1', '198.51.100.1'],
    ['is unknown for a socket that has gone', undefined, '198.51.100.1', '127.0.0.1', 'unknown'],
  ])('%s', (_, socket, forwarded, proxies, expected) => {
    expect(clientAddress(socket, forwarded, trusting(proxies))).toBe(expected)
  })

  test.each(['proxy.local', '10.0.0.0/33', '10.0.0.0/0', '::/0', '10.0.0.0/8/8', '::1/129', '300.1.1.1'])(
    '%s names no proxies',
    text => expect(parseProxies(text)).toBeNull(),
  )
})

describe('attempts are limited by', () => {
  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['198.51.100.1', '198.51.100.1'],
    ['unknown', 'unknown'],
  ])('%s → %s', (address, group) => expect(addressGroup(address)).toBe(group))
})
