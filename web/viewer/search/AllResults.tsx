import { Button } from '@mantine/core'
import { searchAll } from '#contracts/search'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Corrected } from './Corrected.tsx'
import { HitBones } from './hit/HitBones.tsx'
import { HitList } from './hit/HitList.tsx'
import { NothingFound } from './NothingFound.tsx'
import css from './Search.module.css'
import { useNoteSearch } from './use-note-search.ts'
import { searchWords } from './words.ts'

/** The first few of each kind. */
export function AllResults({ q }: { readonly q: string }) {
  const t = useWords(searchWords)
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  const { data, error, refetch } = useRoute(searchAll, { query: { q, language } }, { staleTime: 10_000 })
  useNoteSearch(q, data !== undefined && data.sections.length > 0 && data.corrected === undefined)
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <HitBones />
  if (data.sections.length === 0) return <NothingFound q={q} tab="all" />
  return (
    <>
      {data.corrected && <Corrected q={q} corrected={data.corrected} />}
      {data.sections.map(({ kind, items, hasMore }) => (
        <section key={kind} aria-labelledby={`found-${kind}`} className={css.section}>
          <h2 id={`found-${kind}`} className={css.heading}>
            {t(kind)}
          </h2>
          <HitList hits={items} />
          {hasMore && (
            <Button variant="subtle" h={44} onClick={() => changeSearch({ q, kind }, { keepScroll: false })}>
              {t(`more_${kind}`)}
            </Button>
          )}
        </section>
      ))}
    </>
  )
}
