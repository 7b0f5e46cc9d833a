import { IconPlayerPlayFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PostCard as Card } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { PollTeaser } from '../poll/PollTeaser.tsx'
import { coverRatio } from './columns.ts'
import css from './PostCard.module.css'
import { postWords } from './words.ts'

interface Props {
  readonly post: Card
  readonly isFirst?: boolean
  /** What a screen lets people do with it, at its foot. */
  readonly act?: ReactNode
  /** Why it stands here, between its words and its foot. */
  readonly note?: ReactNode
}

/** A post in the waterfall: its cover in a form known beforehand, its first words, who wrote it. */
export function PostCard({ post, isFirst = false, act, note }: Props) {
  const t = useWords(postWords)
  const { cover, title, lead, author } = post
  return (
    <article className={css.card}>
      <LinkTo to={`/posts/${post.id}`} className={css.link}>
        {cover && (
          <span className={css.cover}>
            <Picture
              picture={cover.picture}
              alt=""
              ratio={`1 / ${coverRatio(cover.picture)}`}
              sizes="(max-width: 48em) 50vw, (max-width: 75em) 33vw, 240px"
              isFirst={isFirst}
            />
            {cover.kind === 'video' && (
              <span className={css.video}>
                <IconPlayerPlayFilled size={14} aria-label={t('video')} />
              </span>
            )}
          </span>
        )}
        <span className={cover ? css.title : css.words}>{title ?? (lead || t('untitled'))}</span>
        {!cover && title && <span className={css.lead}>{lead}</span>}
      </LinkTo>
      {post.poll && <PollTeaser poll={post.poll} name={title ?? (lead || t('untitled'))} />}
      {note}
      <footer className={css.foot}>
        <LinkTo to={`/people/${author.id}`} className={css.author}>
          <Face name={author.name} url={author.avatarUrl} size={20} />
          <span className={css.name}>{author.name}</span>
        </LinkTo>
        {act}
      </footer>
    </article>
  )
}
