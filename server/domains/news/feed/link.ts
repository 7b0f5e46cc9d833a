/** What is added to links to count who clicks; it makes no difference to what they lead to. */
const counting = /^(?:utm_[a-z_]+|spm|from|share_token|fbclid|gclid|mc_cid|mc_eid|ref|source)$/i

/** An address of the web in full, as it can be opened; undefined for anything else: scripts, mail, files, secrets in it. */
export function readLink(written: string, base?: string): string | undefined {
  const text = written.trim()
  if (!text || !URL.canParse(text, base)) return undefined
  const url = new URL(text, base)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb || !url.hostname || url.username || url.password || url.href.length > 1500) return undefined
  return url.href
}

/** The same for all ways of writing an address that lead to the same: two links with one key are one piece of news. */
export function keyOf(link: string): string {
  const url = new URL(link)
  for (const name of [...url.searchParams.keys()]) if (counting.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const host = url.hostname.replace(/^www\./, '')
  const port = url.port ? `:${url.port}` : ''
  return `${host}${port}${url.pathname.replace(/\/+$/, '')}${url.search}`
}
