import type { StoryCard as Card } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './StoryCard.module.css'

/** A story in a list: its cover, its title, its first words. */
export function StoryCard({ story }: { readonly story: Card }) {
  const text = useTexts()
  return (
    <LinkTo to={`/stories/${encodeURIComponent(story.handle)}`} className={css.card}>
      <span className={css.cover}>
        <Picture picture={story.cover} alt="" ratio="16 / 9" sizes="(max-width: 48em) 100vw, 360px" />
      </span>
      <span className={css.words}>
        <span className={css.title}>{text(story.title)}</span>
        {text(story.lead) && <span className={css.lead}>{text(story.lead)}</span>}
      </span>
    </LinkTo>
  )
}
