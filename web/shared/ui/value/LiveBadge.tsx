import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import css from './LiveBadge.module.css'

/** The lantern that is lit while something is live now. */
export function LiveBadge({ label }: { readonly label?: string }) {
  const t = useWords(uiWords)
  return (
    <span className={css.badge}>
      <span className={css.bars} aria-hidden>
        <i />
        <i />
        <i />
      </span>
      {label ?? t('live')}
    </span>
  )
}
