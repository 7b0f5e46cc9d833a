import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What is not on the public internet, by the special-purpose registries of IANA (RFC 6890 and its updates). */
const notPublic = new BlockList()
const ranges4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
const ranges6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]
for (const [net, prefix] of ranges4) notPublic.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of ranges6) notPublic.addSubnet(net, prefix, 'ipv6')

/** Whether an IP address is on the public internet; an IPv4 address inside an IPv6 one is judged as what it is. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !notPublic.check(address, 'ipv4')
  if (family !== 6) return false
  const inside = embedded4(address)
  return inside ? isPublicAddress(inside) : !notPublic.check(address, 'ipv6')
}

/** Whether an address may be called at all; names are looked at again when they are resolved, so they cannot change sides. */
export function isOpenAddress(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 ? host !== 'localhost' && !host.endsWith('.localhost') : isPublicAddress(host)
}

/** Resolves names for a connection and refuses those that lead inside, whatever their name says. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const open = error ? [] : addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = open
    if (error || !first) callback(error ?? new Error('this address is not on the internet'), [])
    else if (options.all) callback(null, open)
    else callback(null, first.address, first.family)
  })
}

/** The IPv4 address in a mapped (`::ffff:`), NAT64 (`64:ff9b::`) or 6to4 (`2002:`) one. */
function embedded4(address: string): string | undefined {
  const words = expand(address)
  const pair = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join('.')
  if (words[0] === 0x2002) return pair(words[1], words[2])
  const isMapped = words.slice(0, 5).every((word) => word === 0) && words[5] === 0xffff
  const isNat64 = words[0] === 0x64 && words[1] === 0xff9b && words.slice(2, 6).every((word) => word === 0)
  return isMapped || isNat64 ? pair(words[6], words[7]) : undefined
}

/** The eight words of an IPv6 address. */
function expand(address: string): number[] {
  // The URL parser writes dotted tails as words and everything in lower case.
  const [head = '', tail] = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1).split('::')
  const wordsOf = (text: string | undefined) => (text ? text.split(':').map((word) => Number.parseInt(word, 16)) : [])
  const [before, after] = [wordsOf(head), wordsOf(tail)]
  if (tail === undefined) return before
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
