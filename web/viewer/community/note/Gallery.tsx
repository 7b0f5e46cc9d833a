import type { PostMedia } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { communityWords } from '../words.ts'
import css from './Gallery.module.css'

/** The pictures of a post: one at a time, by swiping, by the arrow keys and by the buttons of the scroll itself. */
export function Gallery({ media }: { readonly media: readonly PostMedia[] }) {
  const t = useWords(communityWords)
  const first = media[0]?.picture
  const ratio = first ? `${first.width} / ${Math.min(first.height, (first.width * 4) / 3)}` : '1'
  return (
    <section className={css.strip} aria-label={t('pictures')} tabIndex={0}>
      {media.map(({ id, picture }, nth) => (
        <div key={id} className={css.picture}>
          <Picture
            picture={picture}
            alt={`${t('pictures')} ${nth + 1}/${media.length}`}
            ratio={ratio}
            sizes="(max-width: 62em) 100vw, 640px"
            isFirst={nth === 0}
          />
        </div>
      ))}
    </section>
  )
}
