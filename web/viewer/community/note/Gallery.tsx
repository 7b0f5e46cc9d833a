import type { PostMedia } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { communityWords } from '../words.ts'
import css from './Gallery.module.css'

/** The pictures of a post, one at a time, by swiping and by the arrow keys; or its video over its poster. */
export function Gallery({ media }: { readonly media: readonly PostMedia[] }) {
  const t = useWords(communityWords)
  const [first] = media
  if (!first) return null
  const { width, height } = first.picture
  const ratio = `${width} / ${Math.min(height, (width * 4) / 3)}`
  if (first.videoUrl) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: what people film themselves brings no captions
      <video
        className={css.video}
        style={{ aspectRatio: ratio }}
        src={first.videoUrl}
        poster={first.picture.url}
        controls
        playsInline
        preload="none"
        aria-label={t('video')}
      />
    )
  }
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
