const kept = new Set([
  'p',
  'br',
  'ul',
  'ol',
  'li',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'sub',
  'sup',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'hr',
])
const renamed: Readonly<Record<string, string>> = { h1: 'h2', h5: 'h4', h6: 'h4', div: 'p', tr: 'p' }
const alone = new Set(['br', 'hr'])
const droppedWhole = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'svg',
  'math',
  'template',
  'noscript',
  'textarea',
  'title',
  'select',
])
// A tag holds no further "<", not even in quotes: that keeps the search linear on hostile texts.
const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?:"[^"<]*"|'[^'<]*'|[^"'<>])*>|[^<]+|</g

/**
 * Makes HTML of unknown origin harmless: a few plain marks without any attribute, everything else as text or gone. The
 * result is built from a fixed list of tags and escaped text, so nothing of the input can act. Tags are closed in order.
 */
export function cleanHtml(html: string): string {
  let out = ''
  let dropping: string | undefined
  const open: string[] = []
  for (const match of html.matchAll(token)) {
    const [text, slash] = match
    const name = match[2]?.toLowerCase()
    if (dropping) {
      if (slash && name === dropping) dropping = undefined
    } else if (name === undefined) out += text.startsWith('<!--') ? '' : escapeText(text)
    else if (droppedWhole.has(name)) dropping = slash ? undefined : name
    else out += slash ? closeTag(open, tagFor(name)) : openTag(open, tagFor(name))
  }
  while (open.length > 0) out += `</${open.pop()}>`
  return out.trim()
}

function tagFor(name: string): string | undefined {
  const tag = renamed[name] ?? name
  return kept.has(tag) ? tag : undefined
}

function openTag(open: string[], tag: string | undefined): string {
  if (!tag) return ''
  if (alone.has(tag)) return `<${tag}>`
  if (open.length >= 32) return ''
  open.push(tag)
  return `<${tag}>`
}

function closeTag(open: string[], tag: string | undefined): string {
  if (!tag || !open.includes(tag)) return ''
  let out = ''
  for (let last = open.pop(); last; last = open.pop()) {
    out += `</${last}>`
    if (last === tag) break
  }
  return out
}

/** Leaves entities such as `&amp;` as they are; they can only ever become text. */
function escapeText(text: string): string {
  return text
    .replace(/&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
