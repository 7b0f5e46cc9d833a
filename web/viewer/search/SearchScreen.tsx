import { useEffect, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { AllResults } from './AllResults.tsx'
import { KindResults } from './KindResults.tsx'
import { tabOf } from './kinds.ts'
import css from './Search.module.css'
import { SearchField } from './SearchField.tsx'
import { SearchStart } from './SearchStart.tsx'
import { SearchTabs } from './SearchTabs.tsx'
import { searchWords } from './words.ts'

/** Looks through everything of the house: before a word is typed what one may look for, then what was found. */
export function SearchScreen() {
  const t = useWords(searchWords)
  const { q = '', kind } = useSearch()
  const tab = tabOf(kind)
  const [draft, setDraft] = useState(q)
  useEffect(() => setDraft(q), [q])
  return (
    <div className={css.screen}>
      <h1 className={css.hidden}>{q ? t('results', { q }) : t('title')}</h1>
      <SearchField draft={draft} onDraft={setDraft} tab={tab} isOpen={q === ''} key={q} />
      {q === '' ? (
        <SearchStart />
      ) : (
        <>
          <SearchTabs tab={tab} q={q} />
          {tab === 'all' ? <AllResults q={q} /> : <KindResults q={q} kind={tab} />}
        </>
      )}
    </div>
  )
}
