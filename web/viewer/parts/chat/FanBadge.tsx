import { useWords } from '#web/shared/i18n/words.ts'
import css from './FanBadge.module.css'
import { chatWords } from './words.ts'

/** How close a fan is to the host: the level, in warmer colours as it grows. */
export function FanBadge({ level }: { readonly level: number }) {
  const t = useWords(chatWords)
  const warmth = level >= 10 ? 'hot' : level >= 5 ? 'warm' : 'mild'
  return (
    <span className={css.badge} data-warmth={warmth} role="img" aria-label={t('fanLevel', { level })}>
      <span aria-hidden>♥{level}</span>
    </span>
  )
}
