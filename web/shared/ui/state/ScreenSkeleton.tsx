import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import { Bone } from './Bone.tsx'
import css from './ScreenSkeleton.module.css'

/** The outline of a screen that is on its way. */
export function ScreenSkeleton() {
  const t = useWords(uiWords)
  return (
    <div className={css.root} role="status" aria-label={t('loading')}>
      <Bone width={180} height={32} />
      <div className={css.cards}>
        {['a', 'b', 'c', 'd'].map((place) => (
          <Bone key={place} height={220} radius={12} />
        ))}
      </div>
    </div>
  )
}
