import { useMediaQuery } from '@mantine/hooks'
import type { PostCard as Card } from '#contracts/community'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { inColumns } from './columns.ts'
import { PostCard } from './PostCard.tsx'
import css from './PostWaterfall.module.css'

const bones = [1.3, 0.9, 1, 1.2, 0.8, 1.3, 1, 0.9]
const atOnce = { getInitialValueInEffect: false }

/** Posts in two columns on a phone, up to five on a desktop. Every card's height is known before its picture has come. */
export function PostWaterfall({ posts }: { readonly posts: readonly Card[] | undefined }) {
  const isWide = useMediaQuery('(min-width: 48em)', undefined, atOnce)
  const isWider = useMediaQuery('(min-width: 64em)', undefined, atOnce)
  const count = isWider ? 5 : isWide ? 3 : 2
  if (!posts) {
    return (
      <div className={css.columns} aria-hidden>
        {Array.from({ length: count }, (_, column) => (
          <div key={`column-${String(column)}`} className={css.column}>
            {bones.slice(column, column + 3).map((ratio) => (
              <Bone key={ratio} ratio={`1 / ${ratio + 0.4}`} radius={12} />
            ))}
          </div>
        ))}
      </div>
    )
  }
  return (
    <div className={css.columns}>
      {inColumns(posts, count).map((cards, column) => (
        <div key={`column-${String(column)}`} className={css.column}>
          {cards.map((post, nth) => (
            <PostCard key={post.id} post={post} isFirst={nth === 0} />
          ))}
        </div>
      ))}
    </div>
  )
}
