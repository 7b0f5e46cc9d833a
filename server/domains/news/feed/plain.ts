const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ hellip: '…', mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
  ...{ middot: '·', bull: '•', copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', yen: '¥', times: '×', deg: '°' },
}

/** Signs that are written as `&lt;` or `&#60;`, once; what is not known stays as it is written. */
export function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isSign ? String.fromCodePoint(code) : ''
  })
}

/** Elements whose content is no text. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'])
const tagName = /^\/?([a-z][a-z0-9]*)/i

/**
 * The words of a piece of HTML alone, in one line: no tag of it is left, and nothing that a tag kept hidden. It goes through the
 * text once, whatever is written in it.
 */
export function plain(markup: string): string {
  const words: string[] = []
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    words.push(markup.slice(at, open < 0 ? undefined : open))
    if (open < 0) break
    at = behind(markup, open)
    if (at === open + 1) words.push('<')
    else words.push(' ')
  }
  return decode(words.join('')).replace(/\s+/g, ' ').trim()
}

/** The place behind what begins with a `<`: the sign itself where it is no tag, the end of the text where it never ends. */
function behind(markup: string, open: number): number {
  if (markup.startsWith('<!--', open)) return endOf(markup, '-->', open + 4)
  const next = markup[open + 1] ?? ''
  if (!/[a-z/!?]/i.test(next)) return open + 1
  const end = endOf(markup, '>', open)
  const name = tagName.exec(markup.slice(open + 1, open + 12))?.[1]?.toLowerCase() ?? ''
  if (next === '/' || !silent.has(name) || markup[end - 2] === '/') return end
  const close = markup.toLowerCase().indexOf(`</${name}`, end)
  return close < 0 ? markup.length : endOf(markup, '>', close)
}

function endOf(markup: string, sign: string, from: number): number {
  const found = markup.indexOf(sign, from)
  return found < 0 ? markup.length : found + sign.length
}

/** The first so many signs of a text; what is cut off says so. */
export function shorten(text: string, most: number): string {
  const signs = [...text]
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
