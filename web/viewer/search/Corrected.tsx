import { useWords } from '#web/shared/i18n/words.ts'
import css from './Search.module.css'
import { searchWords } from './words.ts'

/** Says that other words were looked for than were written. */
export function Corrected({ q, corrected }: { readonly q: string; readonly corrected: string }) {
  const t = useWords(searchWords)
  return (
    <p role="status" className={css.corrected}>
      {t('correctedTo', { q, corrected })}
    </p>
  )
}
