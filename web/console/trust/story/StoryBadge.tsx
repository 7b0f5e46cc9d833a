import type { StoryStatus } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../Rows.module.css'
import { storyWords } from './words.ts'

export function StoryBadge({ status }: { readonly status: StoryStatus }) {
  const t = useWords(storyWords)
  return (
    <span className={css.badge} data-state={status === 'published' ? 'valid' : status}>
      {t(status)}
    </span>
  )
}
