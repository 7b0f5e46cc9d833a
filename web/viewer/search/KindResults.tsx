import { type SearchKind, searchKind } from '#contracts/search'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { HitBones } from './hit/HitBones.tsx'
import { HitList } from './hit/HitList.tsx'
import { NothingFound } from './NothingFound.tsx'
import { useNoteSearch } from './use-note-search.ts'

/** Everything of one kind that was found, page by page. */
export function KindResults({ q, kind }: { readonly q: string; readonly kind: SearchKind }) {
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  const list = useList(searchKind, { params: { kind }, query: { q, language, limit: 20 } })
  useNoteSearch(q, (list.items?.length ?? 0) > 0)
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (!list.items) return <HitBones />
  if (list.items.length === 0) return <NothingFound q={q} tab={kind} />
  return (
    <>
      <HitList hits={list.items} />
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
