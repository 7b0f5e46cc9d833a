import type { Photo } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Reviews.module.css'
import { staffReviewWords } from './words.ts'

/** Photos in small, each leading to its largest form. */
export function PhotoLinks({ photos }: { readonly photos: readonly Photo[] }) {
  const t = useWords(staffReviewWords)
  if (photos.length === 0) return null
  return (
    <div className={css.acts}>
      {photos.map(({ id, picture }) => (
        <a
          key={id}
          href={picture.sizes.at(-1)?.url ?? picture.url}
          target="_blank"
          rel="noreferrer"
          aria-label={t('enlarge')}
        >
          <img
            src={picture.sizes[0]?.url ?? picture.url}
            alt=""
            width={96}
            height={96}
            className={css.shot}
            loading="lazy"
          />
        </a>
      ))}
    </div>
  )
}
