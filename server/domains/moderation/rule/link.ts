const endings = new Set(
  'com cn net org top xyz cc vip shop io co me info link site club online ru tk app dev tv ltd wang ink work live fun art pro ai gg to ly us uk jp kr hk tw'.split(
    ' ',
  ),
)
const notPartOfLink = /[^a-z0-9.\-/:_%?=&#@~+]+/

/** The hosts that a text points at, written as addresses or bare, full-width letters and dots included; each once. */
export function hostsIn(text: string): string[] {
  const written = text.normalize('NFKC').toLowerCase().replaceAll('。', '.')
  const hosts = written.split(notPartOfLink).flatMap((token) => hostOf(token) ?? [])
  return [...new Set(hosts)]
}

function hostOf(token: string): string | undefined {
  const isAddress = token.includes('://')
  const address = isAddress ? token.slice(token.indexOf('://') + 3) : token
  const host = (address.split(/[/?#]/, 1)[0] ?? '')
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/^\.+|\.+$/g, '')
  const parts = host.split('.')
  if (parts.length < 2 || parts.some((part) => part === '')) return undefined
  const isName = /^[a-z]/.test(parts.at(-2) ?? '') || /\d[a-z-]|[a-z]/.test(parts.at(-2) ?? '')
  return isAddress || (endings.has(parts.at(-1) ?? '') && isName) ? host : undefined
}

/** Whether a host is the named one or stands below it. */
export function isBelow(host: string, named: string): boolean {
  return host === named || host.endsWith(`.${named}`)
}
