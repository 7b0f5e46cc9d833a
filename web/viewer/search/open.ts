import { go } from '#web/shared/router/place.ts'
import { rememberSearch } from './history.ts'
import type { Tab } from './kinds.ts'

/** Shows what is found, and remembers on this device what was asked for. */
export function openSearch(q: string, tab: Tab = 'all'): void {
  const words = q.trim()
  if (words === '') return
  rememberSearch(words)
  go('/search', { search: { q: words, ...(tab !== 'all' && { kind: tab }) } })
}
