import { useState } from 'react'
import type { FeedName } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { PostWaterfall } from '../parts/post/PostWaterfall.tsx'
import { LikeButton } from '../parts/talk/LikeButton.tsx'
import { EmptyFeed } from './EmptyFeed.tsx'
import css from './Feed.module.css'
import { NotInterested } from './NotInterested.tsx'
import { Reason } from './Reason.tsx'
import { useFeed } from './use-feed.ts'
import { feedWords } from './words.ts'

/** A feed: its posts, what can be done with each, and a pill when newer ones came. */
export function Feed({ feed, isMember }: { readonly feed: FeedName; readonly isMember: boolean }) {
  const t = useWords(feedWords)
  const isOpen = isMember || feed === 'recommended'
  const read = useFeed(feed, isOpen)
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const items = read.items?.filter(({ post }) => !dropped.has(post.id))
  const byId = new Map(items?.map((item) => [item.post.id, item]))
  const drop = (postId: string, isGone: boolean) =>
    setDropped((known) => new Set(isGone ? [...known, postId] : [...known].filter((id) => id !== postId)))
  if (!isOpen || items?.length === 0) return <EmptyFeed feed={feed} isMember={isMember} />
  if (read.problem && !items) return <ErrorState problem={read.problem} onAgain={read.again} />
  const again = () => {
    read.again()
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }
  return (
    <>
      <div aria-live="polite" className={css.pillPlace}>
        {read.newer > 0 && (
          <button type="button" className={css.pill} onClick={again}>
            {t(read.newer < 99 ? 'newer' : 'newerMany', { count: read.newer })}
          </button>
        )}
      </div>
      <PostWaterfall
        posts={items?.map(({ post }) => post)}
        actOf={(postId) => {
          const item = byId.get(postId)
          if (!item) return null
          return <LikeButton subject={{ kind: 'post', subjectId: postId }} figures={item.talk} size={18} />
        }}
        noteOf={(postId) => {
          const item = byId.get(postId)
          if (!item?.reason) return null
          return (
            <p className={css.reason}>
              <Reason reason={item.reason} />
              {isMember && <NotInterested postId={postId} onTurned={(isGone) => drop(postId, isGone)} />}
            </p>
          )
        }}
      />
      <MoreButton hasMore={read.hasMore} isFetching={read.isFetchingMore} onMore={read.more} isEager />
    </>
  )
}
