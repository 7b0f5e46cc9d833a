import { useDebouncedValue } from '@mantine/hooks'
import { type SearchHit, type SearchKind, suggestSearches } from '#contracts/search'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { go } from '#web/shared/router/place.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { useSearches } from './history.ts'
import { addressOfHit } from './hit/address.ts'
import { openSearch } from './open.ts'

/** Something the typed words may become. */
export interface Suggestion {
  readonly key: string
  readonly is: 'recent' | 'popular' | SearchKind
  readonly text: string
  readonly hit?: SearchHit
  readonly open: () => void
}

const mostRecent = 3

/** What the words may become: what was searched for here that begins so, what others searched for, names. */
export function useSuggestions(draft: string): readonly Suggestion[] {
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  const words = draft.trim()
  const [q] = useDebouncedValue(words, 150)
  const recent = useSearches()
  const { data } = useRoute(
    suggestSearches,
    { query: { q, language } },
    { enabled: q !== '', staleTime: 30_000, placeholderData: (before) => before },
  )
  if (words === '') return []
  const begun = recent.filter((one) => one.toLowerCase().startsWith(words.toLowerCase())).slice(0, mostRecent)
  const asked = (data?.queries ?? []).filter((one) => !begun.includes(one))
  const search = (text: string, is: 'recent' | 'popular') => ({
    key: `${is} ${text}`,
    is,
    text,
    open: () => openSearch(text),
  })
  return [
    ...begun.map((text) => search(text, 'recent')),
    ...asked.map((text) => search(text, 'popular')),
    ...(data?.names ?? []).map((hit) => {
      const address = addressOfHit(hit)
      return { key: address, is: hit.kind, text: hit.title.text, hit, open: () => go(address) }
    }),
  ]
}
