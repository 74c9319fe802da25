/**
 * Addresses that no report is published at, with what they are. The first row that fits gives the reason.
 *
 * After the special-purpose registries of IANA, https://www.iana.org/assignments/iana-ipv4-special-registry and
 * https://www.iana.org/assignments/iana-ipv6-special-registry; the metadata services after their clouds' manuals.
 */
export const RANGES: readonly (readonly [range: string, is: string])[] = [
  ['169.254.169.254/32', 'the metadata service of a cloud'],
  ['169.254.170.2/32', 'the metadata service of a cloud'],
  ['100.100.100.200/32', 'the metadata service of a cloud'],
  ['168.63.129.16/32', 'the metadata service of a cloud'],
  ['192.0.0.192/32', 'the metadata service of a cloud'],
  ['fd00:ec2::254/128', 'the metadata service of a cloud'],
  ['fd20:ce::254/128', 'the metadata service of a cloud'],

  ['0.0.0.0/8', 'this machine'],
  ['127.0.0.0/8', 'this machine'],
  ['10.0.0.0/8', 'a private network'],
  ['172.16.0.0/12', 'a private network'],
  ['192.168.0.0/16', 'a private network'],
  ['100.64.0.0/10', "a provider's own network (CGNAT)"],
  ['169.254.0.0/16', 'link-local'],
  ['192.0.0.0/24', 'reserved for protocols'],
  ['192.0.2.0/24', 'reserved for examples'],
  ['198.51.100.0/24', 'reserved for examples'],
  ['203.0.113.0/24', 'reserved for examples'],
  ['192.88.99.0/24', 'reserved for relays'],
  ['198.18.0.0/15', 'reserved for measurements'],
  ['224.0.0.0/4', 'multicast'],
  ['255.255.255.255/32', 'broadcast'],
  ['240.0.0.0/4', 'reserved'],

  ['::/128', 'this machine'],
  ['::1/128', 'this machine'],
  ['fc00::/7', 'a private network'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'a private network'],
  ['ff00::/8', 'multicast'],
  ['64:ff9b:1::/48', "a network's own translation to IPv4"],
  ['2001::/23', 'reserved for protocols'],
  ['2001:db8::/32', 'reserved for examples'],
  ['3fff::/20', 'reserved for examples'],
]

/** The only block of IPv6 that hosts of the open internet have addresses in; https://www.rfc-editor.org/rfc/rfc4291#section-2.4 */
export const GLOBAL_UNICAST = '2000::/3'

/** Where in some IPv6 addresses an IPv4 address stands that the packets go to in the end, in bytes from the start. */
export const CARRIERS: readonly (readonly [range: string, at: number, is: string])[] = [
  ['::ffff:0:0/96', 12, 'IPv4-mapped'],
  ['::ffff:0:0:0/96', 12, 'IPv4-translated'],
  ['64:ff9b::/96', 12, 'NAT64'],
  ['2002::/16', 2, '6to4'],
]
