import { IconUsersGroup } from '@tabler/icons-react'
import type { Post } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ReportButton } from '#web/shared/order/ReportButton.tsx'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { PollBox } from '../parts/poll/PollBox.tsx'
import { communityWords } from '../words.ts'
import { CareBar } from './care/CareBar.tsx'
import { Gallery } from './Gallery.tsx'
import { NoteActs } from './NoteActs.tsx'
import { NoteText } from './NoteText.tsx'
import css from './Post.module.css'
import { PostAuthor } from './PostAuthor.tsx'
import { PostTalk } from './PostTalk.tsx'
import { NoteProducts } from './product/NoteProducts.tsx'
import { QualityPart } from './quality/QualityPart.tsx'

/** A post whole: its pictures, its words, and the products in it. */
export function PostView({ post }: { readonly post: Post }) {
  const t = useWords(communityWords)
  const { me } = useMe()
  const { author, circle, title, text, media, products, state } = post
  // Those in the text lead to their pages from there.
  const topics = post.topics.filter(({ name }) => !text.toLowerCase().includes(`#${name.toLowerCase()}`))
  return (
    <article className={css.page} data-plain={media.length === 0 || undefined}>
      {media.length > 0 && <Gallery media={media} />}
      <div className={css.words}>
        <PostAuthor post={post} />
        {(state === 'waiting' || state === 'hidden') && (
          <p className={css.note} role="status">
            {t(post.waitsFor === 'picture' ? 'waitsForPicture' : state)}
          </p>
        )}
        <h1 className={css.title}>{title ?? t('untitled')}</h1>
        {text && <NoteText post={post} />}
        {post.poll && <PollBox poll={post.poll} name={title ?? t('untitled')} />}
        {topics.length > 0 && (
          <ul className={css.topics}>
            {topics.map((topic) => (
              <li key={topic.id}>
                <LinkTo to={`/topics/${topic.id}`}>#{topic.name}</LinkTo>
              </li>
            ))}
          </ul>
        )}
        {circle && (
          <LinkTo to={`/circles/${circle.handle}`} className={css.circle}>
            <IconUsersGroup size={18} aria-label={t('inCircle')} />
            {circle.name}
          </LinkTo>
        )}
        {products.length > 0 && <NoteProducts post={post} />}
        <NoteActs post={post} />
        {state === 'published' && <CareBar post={post} />}
        {state === 'published' && author.id === me?.id && <QualityPart postId={post.id} />}
        {state === 'published' && <PostTalk post={post} />}
        {state === 'published' && author.id !== me?.id && (
          <div>
            <ReportButton kind="post" subjectId={post.id} />
          </div>
        )}
      </div>
    </article>
  )
}
