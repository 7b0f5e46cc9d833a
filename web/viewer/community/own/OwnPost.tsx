import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { PostCard } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRemoval } from '../parts/post/use-removal.ts'
import { communityWords } from '../words.ts'
import css from './Own.module.css'

/** One of the own posts; what did not come out yet is opened to be written on. */
export function OwnPost({ post }: { readonly post: PostCard }) {
  const t = useWords(communityWords)
  const remove = useRemoval()
  const isUnpublished = post.state === 'draft' || post.state === 'scheduled'
  const title = post.title ?? (post.lead || t('untitled'))
  return (
    <li className={css.post}>
      <LinkTo to={isUnpublished ? `/compose/${post.id}` : `/posts/${post.id}`} className={css.link}>
        <span className={css.cover}>
          <Picture picture={post.cover?.picture} alt="" ratio="1 / 1" sizes="80px" />
        </span>
        <span className={css.words}>
          <span className={css.title}>{title}</span>
          <span className={css.when}>
            {post.publishAt && `${t('comesOut')} `}
            {post.publishAt ? (
              <When at={post.publishAt} as="day" />
            ) : (
              <When at={post.publishedAt ?? post.changedAt ?? ''} />
            )}
          </span>
          {post.waitsFor === 'picture' && <span className={css.trouble}>{t('waitsForPictureShort')}</span>}
          {post.trouble && <span className={css.trouble}>{t('trouble')}</span>}
        </span>
      </LinkTo>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={`${t('remove')} · ${title}`}
        onClick={() => remove(post.id)}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </li>
  )
}
