import { IconThumbUp } from '@tabler/icons-react'
import { listCircleRecommended } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Circle.module.css'
import { circleScreenWords } from './words.ts'

/** What core members recommend now, with who and why, above what is newest. */
export function Recommended({ circleId }: { readonly circleId: string }) {
  const t = useWords(circleScreenWords)
  const { data } = useRoute(listCircleRecommended, { params: { circleId } })
  if (!data || data.items.length === 0) return null
  return (
    <section aria-label={t('recommended')}>
      <h2 className={css.heading}>{t('recommended')}</h2>
      <ul className={css.tiles}>
        {data.items.map(({ post, by, note }) => (
          <li key={post.id}>
            <LinkTo to={`/posts/${post.id}`} className={css.tile}>
              {post.cover && (
                <span className={css.pick}>
                  <Picture picture={post.cover.picture} alt="" ratio="1 / 1" sizes="72px" />
                </span>
              )}
              <span className={css.words}>
                <strong>{post.title ?? post.lead}</strong>
                <span className={css.why}>
                  <IconThumbUp size={14} aria-hidden />
                  <span>{t('recommends', { name: by.name, note })}</span>
                </span>
              </span>
            </LinkTo>
          </li>
        ))}
      </ul>
    </section>
  )
}
