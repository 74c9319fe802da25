import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBytes, literalAddress, notPublic } from '../../src/fetch/address.ts'
import { webUrl } from '../../src/fetch/redirect.ts'

describe('of the open internet', () => {
  test.each([
    '93.184.215.14',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.1',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '2a00:1450:4001:82a::200e',
    '::ffff:93.184.215.14',
    '64:ff9b::5db8:d70e',
    '2002:5db8:d70e::1',
  ])('%s', (address) => expect(notPublic(address)).toBeNull())
})

describe('not of the open internet', () => {
  test.each([
    ['127.0.0.1', 'this machine'],
    ['127.255.255.254', 'this machine'],
    ['0.0.0.0', 'this machine'],
    ['10.1.2.3', 'a private network'],
    ['172.16.0.1', 'a private network'],
    ['172.31.255.255', 'a private network'],
    ['192.168.178.1', 'a private network'],
    ['100.64.0.1', "a provider's own network (CGNAT)"],
    ['169.254.1.1', 'link-local'],
    ['169.254.169.254', 'the metadata service of a cloud'],
    ['168.63.129.16', 'the metadata service of a cloud'],
    ['224.0.0.251', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'this machine'],
    ['::1', 'this machine'],
    ['0:0:0:0:0:0:0:1', 'this machine'],
    ['fe80::1%eth0', 'link-local'],
    ['febf::1', 'link-local'],
    ['fd12:3456:789a::1', 'a private network'],
    ['fd00:ec2::254', 'the metadata service of a cloud'],
    ['ff02::1', 'multicast'],
    ['::ffff:127.0.0.1', 'this machine (IPv4-mapped 127.0.0.1)'],
    ['::ffff:a9fe:a9fe', 'the metadata service of a cloud (IPv4-mapped 169.254.169.254)'],
    ['::ffff:0:10.0.0.1', 'a private network (IPv4-translated 10.0.0.1)'],
    ['64:ff9b::10.0.0.1', 'a private network (NAT64 10.0.0.1)'],
    ['64:ff9b:1::1', "a network's own translation to IPv4"],
    ['2002:7f00:1::', 'this machine (6to4 127.0.0.1)'],
    ['2001:4860::5efe:192.168.0.1', 'a private network (ISATAP 192.168.0.1)'],
    ['::127.0.0.1', 'reserved'],
    ['2001:0:4136:e378::1', 'reserved for protocols'],
    ['2001:db8::1', 'reserved for examples'],
    ['4000::1', 'reserved'],
    ['localhost', 'no address of the internet'],
    ['', 'no address of the internet'],
  ])('%s is %s', (address, is) => expect(notPublic(address)).toBe(is))
})

/** One number as an inet_aton of old reads it: decimal, octal or hexadecimal. */
const written = (value: number) =>
  fc.constantFrom(
    `${value}`,
    `0${value.toString(8)}`,
    `0x${value.toString(16)}`,
    `0X00${value.toString(16).toUpperCase()}`,
  )

/** An address in every way in which a URL can have it: four parts, three, two or one. */
const disguised = fc
  .tuple(fc.ipV4(), fc.integer({ min: 1, max: 4 }))
  .chain(([address, parts]) => {
    const bytes = address.split('.').map(Number)
    const rest = bytes.slice(parts - 1).reduce((sum, byte) => sum * 256 + byte, 0)
    const numbers = [...bytes.slice(0, parts - 1), rest]
    return fc.tuple(fc.constant(address), fc.tuple(...numbers.map(written)), fc.constantFrom('', '.'))
  })
  .map(([address, numbers, dot]) => ({ address, host: `${numbers.join('.')}${dot}` }))

test('an IPv4 address is known in whatever way a URL writes it', () => {
  fc.assert(
    fc.property(disguised, ({ address, host }) => {
      const found = literalAddress(webUrl(`http://${host}/`).hostname)
      expect(found).toBe(address)
    }),
  )
})

test('an IPv6 address is the same in all its forms', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const groups = Array.from({ length: 8 }, (_, at) => ((bytes[2 * at]! << 8) | bytes[2 * at + 1]!).toString(16))
      const dotted = [...groups.slice(0, 6), [...bytes.slice(12)].join('.')].join(':')
      const canonical = literalAddress(webUrl(`http://[${groups.join(':')}]/`).hostname)
      for (const form of [groups.join(':').toUpperCase(), dotted, canonical ?? ''])
        expect(addressBytes(form)).toEqual([...bytes])
    }),
  )
})

test('what carries an IPv4 address is as good as the address', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a, b, c, d] = address.split('.').map(Number)
      const hex = [((a! << 8) | b!).toString(16), ((c! << 8) | d!).toString(16)].join(':')
      for (const carrier of [`::ffff:${address}`, `64:ff9b::${hex}`, `2002:${hex}::1`])
        expect(notPublic(carrier) === null).toBe(notPublic(address) === null)
    }),
  )
})
