import { useSyncExternalStore } from 'react'

const kept = 'nightmarket.searches'
const mostKept = 12
const listeners = new Set<() => void>()
let current: readonly string[] | undefined

/** The searches of this device with one more in front, each once. */
export function withSearch(searches: readonly string[], q: string): string[] {
  const words = q.trim()
  if (words === '') return [...searches]
  return [words, ...searches.filter((one) => one.toLowerCase() !== words.toLowerCase())].slice(0, mostKept)
}

function read(): readonly string[] {
  if (current) return current
  try {
    const found: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]')
    current = Array.isArray(found) ? found.filter((one) => typeof one === 'string').slice(0, mostKept) : []
  } catch {
    current = []
  }
  return current
}

function keep(searches: readonly string[]): void {
  current = searches
  localStorage.setItem(kept, JSON.stringify(searches))
  for (const listener of listeners) listener()
}

export const rememberSearch = (q: string) => keep(withSearch(read(), q))
export const forgetSearch = (q: string) => keep(read().filter((one) => one !== q))
export const forgetSearches = () => keep([])

/** What was searched for on this device, the latest first. It leaves the device with no account and no request. */
export function useSearches(): readonly string[] {
  return useSyncExternalStore(listen, read)
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
