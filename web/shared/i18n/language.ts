import { useSyncExternalStore } from 'react'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const kept = 'nightmarket.language'
const listeners = new Set<() => void>()
let current = startingLanguage()

/** The person's choice, else the first of the browser's languages we speak, else Chinese. */
function startingLanguage(): Language {
  if (typeof localStorage === 'undefined') return 'zh-CN'
  const wishes = [localStorage.getItem(kept) ?? '', ...navigator.languages]
  for (const wish of wishes) {
    if (wish.startsWith('zh')) return 'zh-CN'
    if (wish.startsWith('en')) return 'en'
  }
  return 'zh-CN'
}

export function currentLanguage(): Language {
  return current
}

/** Switches every text on the screen, and remembers it on this device. */
export function speak(language: Language): void {
  current = language
  localStorage.setItem(kept, language)
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, currentLanguage)
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
