import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Everything that is not the open internet: this machine, its neighbours, and what is reserved (RFC 6890). */
const inner = new BlockList()
const innerV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
]
const innerV6: readonly [string, number][] = [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]
for (const [net, prefix] of innerV4) inner.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of innerV6) inner.addSubnet(net, prefix, 'ipv6')

export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  return !inner.check(address, family === 6 ? 'ipv6' : 'ipv4')
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
