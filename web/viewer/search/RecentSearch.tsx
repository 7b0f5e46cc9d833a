import { IconX } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { forgetSearch } from './history.ts'
import { openSearch } from './open.ts'
import css from './Search.module.css'
import { searchWords } from './words.ts'

/** One search of this device: again with a touch, or taken off the list. */
export function RecentSearch({ q }: { readonly q: string }) {
  const t = useWords(searchWords)
  return (
    <li className={css.chip}>
      <button type="button" className={css.chipText} onClick={() => openSearch(q)}>
        {q}
      </button>
      <button type="button" className={css.chipDrop} aria-label={t('forgetOne', { q })} onClick={() => forgetSearch(q)}>
        <IconX size={14} aria-hidden />
      </button>
    </li>
  )
}
