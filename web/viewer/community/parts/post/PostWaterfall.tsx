import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { PostCard as Card } from '#contracts/community'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { inColumns } from './columns.ts'
import { PostCard } from './PostCard.tsx'
import css from './PostWaterfall.module.css'

const bones = [1.3, 0.9, 1, 1.2, 0.8, 1.3, 1, 0.9]
const atOnce = { getInitialValueInEffect: false }

interface Props {
  readonly posts: readonly Card[] | undefined
  /** What can be done with a post, and why it stands here; what a screen adds to each card. */
  readonly actOf?: (postId: string) => ReactNode
  readonly noteOf?: (postId: string) => ReactNode
}

/** Posts in two columns on a phone, up to five on a desktop. Every card's height is known before its picture has come. */
export function PostWaterfall({ posts, actOf, noteOf }: Props) {
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
            <PostCard key={post.id} post={post} isFirst={nth === 0} act={actOf?.(post.id)} note={noteOf?.(post.id)} />
          ))}
        </div>
      ))}
    </div>
  )
}
