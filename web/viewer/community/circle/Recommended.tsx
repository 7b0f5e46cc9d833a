import { IconThumbUp } from '@tabler/icons-react'
import { listCircleRecommended } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { PostCard } from '../parts/post/PostCard.tsx'
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
            <PostCard
              post={post}
              note={
                <p className={css.why}>
                  <IconThumbUp size={14} aria-hidden />
                  <span>{t('recommends', { name: by.name, note })}</span>
                </p>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
