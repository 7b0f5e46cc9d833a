import { type Params, readSearch, type Search, writeSearch } from './match.ts'

/** Where a person is in an app. A new object for each move, so that two visits of one address are told apart. */
export interface Place {
  /** Below the app's own address: `/products/lamp`. */
  readonly path: string
  readonly search: Params
  /** Names this entry of the history; what is kept of it (how far it was scrolled) hangs on it. */
  readonly key: string
  /** How one came here: a new place begins at its top, an old one where it was left. */
  readonly by: 'start' | 'move' | 'return'
  readonly keepsScroll: boolean
}

export interface Move {
  readonly search?: Search
  /** Takes the place of the present entry, so that the back button skips it. */
  readonly replace?: boolean
  readonly keepScroll?: boolean
}

const listeners = new Set<(leaving: Place) => void>()
let base = ''
let here: Place = { path: '/', search: {}, key: 'start', by: 'start', keepsScroll: false }

/** Begins to follow the address bar; `basepath` is where the app lies (`/console`). Called once, before anything is drawn. */
export function followAddress(basepath: string): void {
  base = basepath.replace(/\/$/, '')
  here = read('start')
  history.replaceState({ key: here.key }, '')
  addEventListener('popstate', () => {
    const next = read('return')
    // A jump within the page (`#content`) is none of ours.
    if (next.path === here.path && writeSearch(next.search) === writeSearch(here.search)) return
    arrive(next)
  })
}

export function currentPlace(): Place {
  return here
}

export function onMove(listener: (leaving: Place) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The full address of a path of this app. */
export function addressIn(path: string, search: Search = {}): string {
  return `${base}${path === '/' && base ? '/' : path}${writeSearch(search)}`
}

/** Goes to another screen of this app; `to` may bring its own search (`/live?tab=replay`). */
export function go(to: string, { search, replace = false, keepScroll = false }: Move = {}): void {
  const [path = '/', own = ''] = to.split('?')
  const place: Place = {
    path,
    search: readSearch(writeSearch(search ?? readSearch(own))),
    key: crypto.randomUUID(),
    by: 'move',
    keepsScroll: keepScroll,
  }
  const address = addressIn(place.path, place.search)
  if (replace) history.replaceState({ key: place.key }, '', address)
  else history.pushState({ key: place.key }, '', address)
  arrive(place)
}

/** Stays on the screen and changes what stands behind the question mark. */
export function changeSearch(search: Search, move: Omit<Move, 'search'> = {}): void {
  go(here.path, { keepScroll: true, ...move, search })
}

function arrive(next: Place): void {
  const leaving = here
  here = next
  for (const listener of listeners) listener(leaving)
}

function read(by: Place['by']): Place {
  const { pathname, search } = location
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname
  const kept: unknown = history.state
  const key = typeof kept === 'object' && kept && 'key' in kept ? String(kept.key) : crypto.randomUUID()
  return { path: path === '' ? '/' : path, search: readSearch(search), key, by, keepsScroll: false }
}
