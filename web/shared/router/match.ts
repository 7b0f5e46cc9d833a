export type Params = Readonly<Record<string, string>>
/** What stands behind the question mark: one text a name. */
export type Search = Readonly<Record<string, string | undefined>>

/** The parameters of a path that has the form of a pattern (`/products/$product`); undefined when it has not. */
export function matchPath(pattern: string, path: string): Params | undefined {
  const wanted = partsOf(pattern)
  const found = partsOf(path)
  if (wanted.length !== found.length) return undefined
  const params: Record<string, string> = {}
  for (const [place, part] of wanted.entries()) {
    const text = found[place] ?? ''
    if (part.startsWith('$')) params[part.slice(1)] = decode(text)
    else if (part !== text) return undefined
  }
  return params
}

/** Whether a link to `to` leads to where one is, or to what that lies below; the first screen only to itself. */
export function isHere(to: string, path: string): boolean {
  return path === to || (to !== '/' && path.startsWith(`${to}/`))
}

export function readSearch(text: string): Params {
  return Object.fromEntries(new URLSearchParams(text))
}

/** With its question mark; nothing for what is absent or empty. */
export function writeSearch(search: Search): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value) written.set(name, value)
  return written.size > 0 ? `?${written}` : ''
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** A malformed escape is taken as it is written. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
