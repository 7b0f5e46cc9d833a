/** Up to so many topics a post. */
export const topicsMax = 10

const written = /#([\p{L}\p{N}_·]{1,40})(?:#|(?![\p{L}\p{N}_·]))/gu

/** The topics in a text, as written: `#手冲咖啡` to the next space or mark, or `#手冲咖啡#`. A `#1` alone is a number. */
export function topicsIn(text: string): string[] {
  return [...text.matchAll(written)].flatMap(([, name = '']) => (/\p{L}/u.test(name) ? [name] : []))
}

/** How two names of topics are compared: without width, case, accents and spaces. */
export function foldTopic(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\p{Z}\s]/gu, '')
    .normalize('NFC')
}

/** Each topic once, in the order in which it first comes. */
export function eachOnce(names: readonly string[]): { readonly name: string; readonly folded: string }[] {
  const byFolded = new Map<string, string>()
  for (const name of names) {
    const folded = foldTopic(name)
    if (folded && !byFolded.has(folded)) byFolded.set(folded, name.trim().replace(/^#/, ''))
  }
  return [...byFolded].map(([folded, name]) => ({ name, folded }))
}
