import { IconHeartFilled } from '@tabler/icons-react'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './HeartButton.module.css'
import { heartWords } from './words.ts'

/** The heart: every tap counts at once, as fast as one likes. */
export function HeartButton({ likes, onLike }: { readonly likes: number; readonly onLike: () => void }) {
  const t = useWords(heartWords)
  const say = useNumbers()
  return (
    <button
      type="button"
      className={css.heart}
      onClick={onLike}
      aria-label={t('like', { likes: say.number(likes) })}
      aria-keyshortcuts="l"
      data-likes={likes}
    >
      <IconHeartFilled size={24} aria-hidden />
      {likes > 0 && (
        <span className={css.count} aria-hidden>
          {say.count(likes)}
        </span>
      )}
    </button>
  )
}
